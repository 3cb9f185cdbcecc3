"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  responseId: string;
  /** Null where it would change nothing. */
  choose: FormAction | null;
  discard: FormAction | null;
};

/** Lets an admin decide against the rules which answer counts, with a reason. */
export function DecideForm({ responseId, choose, discard }: Props) {
  const schema = async () => (await import("@/lib/responses/schema")).decideResponseSchema;
  const why = (
    <TextAreaField
      name="note"
      label="Why"
      description="Kept with your name. No rule changes it later."
      minRows={2}
      maxLength={1_000}
      required
    />
  );
  return (
    <>
      {choose && (
        <Disclosure summary="Let this answer count">
          <SubmitForm
            action={choose}
            schema={schema}
            hidden={{ responseId }}
            label="Let this answer count"
            submitLabel="Let it count"
            submitVariant="default"
            success="This answer counts now, and no other one of the link."
          >
            {why}
          </SubmitForm>
        </Disclosure>
      )}
      {discard && (
        <Disclosure summary="Let no answer count">
          <SubmitForm
            action={discard}
            schema={schema}
            hidden={{ responseId }}
            label="Let no answer count"
            submitLabel="Discard the answer"
            submitVariant="default"
            success="No answer of the link counts now. The client can answer again."
          >
            {why}
          </SubmitForm>
        </Disclosure>
      )}
    </>
  );
}
