"use client";

import { type InputWrapperProps, SimpleGrid } from "@mantine/core";
import { SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { RULE_GROUPS, type WorkspaceRules } from "./rules";
import classes from "./rules-form.module.css";

// Under the field, so that fields beside each other stand on one line however long the words are.
const HELP_BELOW: InputWrapperProps["inputWrapperOrder"] = ["label", "input", "description", "error"];

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
      <fieldset className={classes.group}>
        <legend className={classes.title}>The firm</legend>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextField
            name="name"
            label="Name"
            inputWrapperOrder={HELP_BELOW}
            description="As clients read it in mails and on the answer page."
            required
            maxLength={200}
            defaultValue={rules.name}
          />
          <SelectField
            name="timeZone"
            label="Time zone"
            inputWrapperOrder={HELP_BELOW}
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
            inputWrapperOrder={HELP_BELOW}
            description="Three letters. Revenue in others is left out of sums."
            required
            maxLength={3}
            defaultValue={rules.currency}
          />
        </SimpleGrid>
      </fieldset>
      {RULE_GROUPS.map(({ title, rules: ofGroup }) => (
        <fieldset key={title} className={classes.group}>
          <legend className={classes.title}>{title}</legend>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            {ofGroup.map(({ name, label, help, unit, shown }) => (
              <TextField
                key={name}
                name={name}
                label={`${label} (${unit})`}
                inputWrapperOrder={HELP_BELOW}
                description={help}
                inputMode={name === "npsTargetPoints" ? "text" : "numeric"}
                defaultValue={shown(rules) ?? ""}
              />
            ))}
          </SimpleGrid>
        </fieldset>
      ))}
    </SubmitForm>
  );
}
