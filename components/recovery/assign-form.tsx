"use client";

import { SelectField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { assigneeChoices } from "./assignee-choices";

type Props = {
  action: FormAction;
  caseId: string;
  ownerId: string | null;
  members: readonly { id: string; name: string; openCases: number }[];
};

/** Gives a case to another member. */
export function AssignForm({ action, caseId, ownerId, members }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).assignSchema}
      hidden={{ caseId }}
      label="Owner"
      submitLabel="Give the case"
      submitVariant="default"
    >
      <SelectField
        name="memberId"
        label="New owner"
        defaultValue={ownerId}
        searchable
        nothingFoundMessage="No member goes by that name."
        data={assigneeChoices(members)}
      />
    </SubmitForm>
  );
}
