"use client";

import { SelectField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import type { Severity } from "@/prisma/generated/enums";

/** How grave an incident must be to be announced without a reason. */
export function GateForm({ action, incidentGate }: { action: FormAction; incidentGate: Severity }) {
  return (
    <SubmitForm
      action={action}
      label="What is announced"
      submitLabel="Save"
      submitVariant="default"
      success="Saved."
    >
      <SelectField
        name="incidentGate"
        label="Announced without a reason from"
        data={Object.entries(SEVERITY_NAME).map(([value, label]) => ({ value, label }))}
        defaultValue={incidentGate}
        w="18rem"
      />
    </SubmitForm>
  );
}
