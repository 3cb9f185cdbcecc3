"use client";

import { Text } from "@mantine/core";
import { FieldRow } from "@/components/form/field-row";
import { NumberField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { GestureRules } from "@/lib/gestures/read-gesture-rules";
import { LIMIT_FIELDS } from "./limit-fields";

/** Changes who gives how much without asking, the usual budget of an account, and how long a decision may take. */
export function GestureRulesForm({ action, rules }: { action: FormAction; rules: GestureRules }) {
  const { currency } = rules;
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/gestures/schema")).gestureRulesSchema}
      submitLabel="Save the rules for gestures"
      success="The rules for gestures are saved."
      label="Rules for gestures"
    >
      <Text c="dimmed" maw="44em">
        Up to their limit members give without asking. What is above it waits for somebody whose own limit
        covers it: the lead of the account’s team, else a director, else an admin.
      </Text>
      <FieldRow>
        {LIMIT_FIELDS.map(({ name, role, label }) => (
          <TextField
            key={name}
            name={name}
            label={`${label} up to (${currency})`}
            inputMode="decimal"
            maxLength={30}
            defaultValue={rules.limits[role]}
            required
          />
        ))}
        <TextField
          name="budget"
          label={`Budget per account and quarter (${currency})`}
          description="Empty: no limit. Leads and above can change it for one account."
          inputMode="decimal"
          maxLength={30}
          defaultValue={rules.usualBudget ?? ""}
        />
        <NumberField
          name="decisionHours"
          label="Decide within (working hours)"
          description="After that those who can decide are reminded, and the directors too."
          defaultValue={rules.decisionHours}
          required
        />
      </FieldRow>
    </SubmitForm>
  );
}
