"use client";

import { Group } from "@mantine/core";
import { SelectField, TextField } from "@/components/form/fields";
import { ORIGIN_NAME, SEVERITY_NAME } from "@/components/ui/stage-name";
import type { CaseOrigin, Severity } from "@/prisma/generated/enums";

type Props = { name?: string; origin?: CaseOrigin | null; severity?: Severity | null };

const choices = (whatever: string, names: Record<string, string>) => [
  { value: "", label: whatever },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
];

/** How a playbook is called, and for which cases it is meant. */
export function MeantForFields({ name, origin, severity }: Props) {
  return (
    <>
      <TextField name="name" label="Name" defaultValue={name} maxLength={200} required />
      <Group gap="md" align="flex-start">
        <SelectField
          name="origin"
          label="For cases that came"
          description="An incident's cases follow one written for incidents only, until one comes back."
          defaultValue={origin ?? ""}
          data={choices("In any way", ORIGIN_NAME)}
        />
        <SelectField
          name="severity"
          label="Of severity"
          defaultValue={severity ?? ""}
          data={choices("Any severity", SEVERITY_NAME)}
        />
      </Group>
    </>
  );
}
