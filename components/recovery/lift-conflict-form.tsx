"use client";

import { SelectField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  action: FormAction;
  caseId: string;
  /** Whom the words name. */
  named: readonly { id: string; name: string }[];
};

/** Says, for a reason, that a complaint is not about a member it names. */
export function LiftConflictForm({ action, caseId, named }: Props) {
  const draft = useOwnDraft(`conflict in ${caseId}`);
  return (
    <Disclosure summary="This is not about them">
      <SubmitForm
        action={action}
        schema={async () => (await import("@/lib/recovery/schema")).liftConflictSchema}
        hidden={{ caseId }}
        draft={draft}
        label="This is not about them"
        submitLabel="They can own the case"
        submitVariant="default"
        success="They can own the case again."
      >
        {named.length > 1 && (
          <SelectField
            name="namedId"
            label="Not about"
            placeholder="Choose a member"
            data={named.map(({ id: value, name: label }) => ({ value, label }))}
            required
          />
        )}
        <TextAreaField name="note" label="Why" minRows={2} maxLength={2_000} required />
      </SubmitForm>
    </Disclosure>
  );
}
