"use client";

import { Group, Text } from "@mantine/core";
import { FieldRow } from "@/components/form/field-row";
import { CheckboxField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { WorkCalendar } from "@/lib/working-time/queries";
import { WORKDAY_FIELDS } from "@/lib/working-time/workday-fields";
import { clockTime, WEEKDAY_NAMES } from "./sending-words";

/** Changes at which hours of which days the firm works. */
export function WorkingTimeForm({ action, calendar }: { action: FormAction; calendar: WorkCalendar }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/working-time/schema")).workingTimeFormSchema}
      submitLabel="Save the working time"
      success="The working time is saved."
      label="Working time"
    >
      <Text c="dimmed" maw="44em">
        Promises in working days and the steps of the ladder are counted by it, on the clock of{" "}
        {calendar.timeZone}. Dates that stand already stay until their case moves.
      </Text>
      <FieldRow>
        <TextField
          name="worksFrom"
          type="time"
          label="From"
          required
          defaultValue={clockTime(calendar.fromMinute)}
        />
        <TextField
          name="worksUntil"
          type="time"
          label="Until"
          required
          defaultValue={clockTime(calendar.untilMinute)}
        />
      </FieldRow>
      <Group gap="lg" role="group" aria-label="Days on which the firm works">
        {WORKDAY_FIELDS.map((name, index) => (
          <CheckboxField
            key={name}
            name={name}
            label={WEEKDAY_NAMES[index]}
            defaultChecked={calendar.weekdays.includes(index + 1)}
          />
        ))}
      </Group>
    </SubmitForm>
  );
}
