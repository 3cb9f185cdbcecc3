"use client";

import { FieldRow } from "@/components/form/field-row";
import { NumberField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import type { ListedPromises } from "@/lib/recovery/list-promises";

type Props = {
  action: FormAction;
  own: ListedPromises["bySeverity"][number];
  /** What holds for all cases, where a severity has nothing of its own. */
  usual: ListedPromises["usual"];
};

/** Changes what is promised for cases of one severity; an empty field is as for all cases. */
export function PromisesForm({ action, own, usual }: Props) {
  const name = SEVERITY_NAME[own.severity].toLowerCase();
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).promisesSchema}
      hidden={{ severity: own.severity }}
      submitLabel={`Save for ${name} cases`}
      submitVariant="default"
      success={`The promises for ${name} cases are saved.`}
      label={`Promises for ${name} cases`}
    >
      <FieldRow>
        <NumberField
          name="apologiseWithinHours"
          label="Apologise within (hours)"
          description={`By the clock, nights and weekends too. Empty: ${usual.apologiseWithinHours}, as for all cases.`}
          defaultValue={own.apologiseWithinHours ?? ""}
        />
        <NumberField
          name="diagnoseWithinDays"
          label="Find the cause within (working days)"
          description={`From the opening of the case. Empty: ${usual.diagnoseWithinDays}, as for all cases.`}
          defaultValue={own.diagnoseWithinDays ?? ""}
        />
        <NumberField
          name="planWithinDays"
          label="Tell the plan within (working days)"
          description={`From the opening of the case. Empty: ${usual.planWithinDays}, as for all cases.`}
          defaultValue={own.planWithinDays ?? ""}
        />
      </FieldRow>
    </SubmitForm>
  );
}
