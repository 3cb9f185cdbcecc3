"use client";

import { SelectField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ActionFields, type Named } from "./action-fields";

type Props = {
  action: FormAction;
  /** Whose work it is unless somebody else is chosen. */
  memberId: string;
  members: readonly Named[];
  today: string;
  /** The case that calls for it; then its cause is the case's. */
  caseId?: string;
  /** The causes to choose from where no case says it. */
  causes?: readonly (Named & { readonly children: readonly Named[] })[];
};

/** Puts a corrective action on record. */
export function AddActionForm({ action, memberId, members, today, caseId, causes }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/causes/schema")).newActionSchema}
      hidden={caseId ? { caseId } : {}}
      draft={{ place: `${caseId ?? "corrective action"} by ${memberId}`, name: "corrective action" }}
      label="Add a corrective action"
      submitLabel="Add the action"
      submitVariant={caseId ? "default" : "filled"}
      resets
    >
      <ActionFields members={members} ownerId={memberId} today={today} />
      {causes && (
        <SelectField
          name="rootCauseId"
          label="Against which cause"
          description="It is watched: a case with the same cause opens the question again. Optional."
          placeholder="No cause in particular"
          searchable
          clearable
          nothingFoundMessage="No cause goes by that name."
          data={causes.map(({ id, name, children }) => ({
            group: name,
            items: (children.length > 0 ? children : [{ id, name }]).map((cause) => ({
              value: cause.id,
              label: cause.name,
            })),
          }))}
        />
      )}
    </SubmitForm>
  );
}
