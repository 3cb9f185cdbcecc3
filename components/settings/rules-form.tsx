"use client";

import { FieldGroup } from "@/components/form/field-group";
import { FieldRow } from "@/components/form/field-row";
import { SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { PASSIVE_CASES_NAME } from "@/components/ui/stage-name";
import { RULE_GROUPS, type WorkspaceRules } from "./rules";

type Props = {
  action: FormAction;
  rules: WorkspaceRules;
  timeZones: readonly string[];
};

/** Changes the workspace's rules and promises. */
export function RulesForm({ action, rules, timeZones }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/workspaces/schema")).workspaceSettingsSchema}
      submitLabel="Save the rules"
      success="The rules are saved."
      label="Rules"
    >
      <FieldGroup title="The firm">
        <FieldRow>
          <TextField
            name="name"
            label="Name"
            description="As clients read it in mails and on the answer page."
            required
            maxLength={200}
            defaultValue={rules.name}
          />
          <SelectField
            name="timeZone"
            label="Time zone"
            description="For deadlines, months and dates. Dates of earlier answers move with it."
            data={[...timeZones]}
            defaultValue={rules.timeZone}
            searchable
            limit={100}
            nothingFoundMessage="No time zone goes by that name."
          />
          <TextField
            name="currency"
            label="Currency"
            description="Three letters. Revenue in others is left out of sums."
            required
            maxLength={3}
            defaultValue={rules.currency}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Cases">
        <FieldRow>
          <SelectField
            name="passiveCases"
            label="Passives who open a case"
            description="Scores of 7 and 8. Whoever gives 6 or less, or asks to be contacted, always does."
            data={Object.entries(PASSIVE_CASES_NAME).map(([value, label]) => ({ value, label }))}
            defaultValue={rules.passiveCases}
          />
        </FieldRow>
      </FieldGroup>
      {RULE_GROUPS.map(({ title, rules: ofGroup }) => (
        <FieldGroup key={title} title={title}>
          <FieldRow>
            {ofGroup.map(({ name, label, help, unit, shown }) => (
              <TextField
                key={name}
                name={name}
                label={`${label} (${unit})`}
                description={help}
                inputMode={name === "npsTargetPoints" ? "text" : "numeric"}
                defaultValue={shown(rules) ?? ""}
              />
            ))}
          </FieldRow>
        </FieldGroup>
      ))}
    </SubmitForm>
  );
}
