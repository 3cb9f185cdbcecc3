"use client";

import { Group, Text } from "@mantine/core";
import { FieldGroup } from "@/components/form/field-group";
import { FieldRow } from "@/components/form/field-row";
import { CheckboxField, NumberField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { WEEKDAY_FIELDS } from "@/lib/workspaces/weekday-fields";
import type { WorkspaceRules } from "./rules";
import { clockTime, WEEKDAY_NAMES } from "./sending-words";

/** Changes how often contacts are asked, and at which hours of which days. */
export function ContactRulesForm({ action, rules }: { action: FormAction; rules: WorkspaceRules }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/workspaces/schema")).contactRulesFormSchema}
      submitLabel="Save the contact rules"
      success="The contact rules are saved."
      label="Contact rules"
    >
      <Text c="dimmed" maw="44em">
        A rule puts off whoever can still be asked before the last day to answer, and leaves out everybody
        else with the reason. Each rule is looked at again just before a mail goes out.
      </Text>
      <FieldGroup title="How often">
        <FieldRow>
          <NumberField
            name="contactRuleDays"
            label="Rest between surveys (days)"
            description="A contact who was asked is left in peace this long. Follow-ups of a case don't count."
            required
            withAsterisk={false}
            defaultValue={rules.contactRuleDays}
          />
          <NumberField
            name="accountDailyCap"
            label="Most people of one account a day"
            description="The others are asked on the days after. Leave it empty for any number."
            defaultValue={rules.accountDailyCap ?? ""}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Sending hours, on the clock where the contact is">
        <FieldRow>
          <TextField
            name="sendingFrom"
            type="time"
            label="From"
            description="Leave both empty for any hour, so that a first survey goes out at once."
            defaultValue={clockTime(rules.sendingFromMinute)}
          />
          <TextField
            name="sendingUntil"
            type="time"
            label="Until"
            description={`Contacts without a time zone of their own count as ${rules.timeZone}.`}
            defaultValue={clockTime(rules.sendingUntilMinute)}
          />
        </FieldRow>
        <Group gap="lg" mt="md" role="group" aria-label="Days on which mail may go out">
          {WEEKDAY_FIELDS.map((name, index) => (
            <CheckboxField
              key={name}
              name={name}
              label={WEEKDAY_NAMES[index]}
              defaultChecked={rules.sendingWeekdays.includes(index + 1)}
            />
          ))}
        </Group>
      </FieldGroup>
    </SubmitForm>
  );
}
