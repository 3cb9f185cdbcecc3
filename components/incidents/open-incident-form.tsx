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
  contacts: number;
  /** Whether it is less grave than the firm announces. */
  needsReason: boolean;
};

/** Opens an incident: a case for each whom it affects. One below the gate asks why. */
export function OpenIncidentForm({ action, incidentId, memberId, contacts, needsReason }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).openIncidentSchema}
      hidden={{ incidentId }}
      draft={
        needsReason
          ? { place: `opening of ${incidentId} by ${memberId}`, name: "gate", isKeptOnServer: true }
          : undefined
      }
      label="Open the incident"
      submitLabel={`Open ${countWords(contacts, ["case", "cases"])}`}
      success="The incident is open."
    >
      {needsReason && (
        <TextAreaField
          name="gateNote"
          label="Why it is announced all the same"
          description="This is less grave than what your firm announces. Announcing trifles makes clients look for more: whoever reads of one small failure begins to count them. Say what speaks for it here."
          minRows={2}
          maxLength={2_000}
          required
        />
      )}
    </SubmitForm>
  );
}
