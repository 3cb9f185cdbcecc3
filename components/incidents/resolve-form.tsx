"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { countWords } from "@/components/ui/count-words";

type Props = {
  action: FormAction;
  incidentId: string;
  /** Whose draft is kept. */
  memberId: string;
  openCases: number;
};

/** Calls an incident resolved; while cases of it are open it asks why. */
export function ResolveForm({ action, incidentId, memberId, openCases }: Props) {
  return (
    <SubmitForm
      action={action}
      hidden={{ incidentId }}
      draft={{ place: `resolving of ${incidentId} by ${memberId}`, name: "note", isKeptOnServer: true }}
      label="Resolve the incident"
      submitLabel="Call it resolved"
      submitVariant="default"
      success="The incident is resolved."
    >
      {openCases > 0 && (
        <TextAreaField
          name="note"
          label="Why it is resolved already"
          description={`${countWords(openCases, ["case is", "cases are"])} not closed yet. They go on by themselves.`}
          minRows={2}
          maxLength={2_000}
          required
        />
      )}
    </SubmitForm>
  );
}
