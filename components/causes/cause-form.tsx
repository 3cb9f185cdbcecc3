"use client";

import { SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { Named } from "./action-fields";

type Props = {
  action: FormAction;
  /** The one to change; without it a new one is added. */
  cause?: Named;
  /** The kind it stands under; none for a kind. */
  kindId?: string;
  /** The kinds a cause can go to. */
  kinds?: readonly Named[];
};

/** The name of a kind or a cause, and the kind that a cause stands under. */
export function CauseForm({ action, cause, kindId, kinds }: Props) {
  const what = kindId ? "cause" : "kind";
  return (
    <SubmitForm
      key={cause && `${cause.name} ${kindId}`}
      action={action}
      schema={async () => {
        const { changeCauseSchema, newCauseSchema } = await import("@/lib/causes/schema");
        return cause ? changeCauseSchema : newCauseSchema;
      }}
      hidden={{ ...(cause && { causeId: cause.id }), ...(kindId && !kinds && { parentId: kindId }) }}
      label={cause ? `Change ${cause.name}` : `Add a ${what}`}
      submitLabel={cause ? "Save" : `Add the ${what}`}
      submitVariant={cause ? "default" : "filled"}
      resets={!cause}
    >
      <TextField name="name" label="Name" defaultValue={cause?.name} maxLength={200} maw="28rem" required />
      {kinds && (
        <SelectField
          name="parentId"
          label="Kind"
          defaultValue={kindId}
          maw="28rem"
          searchable
          nothingFoundMessage="No kind goes by that name."
          data={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </SubmitForm>
  );
}
