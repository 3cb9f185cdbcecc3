"use client";

import { Group, Stack } from "@mantine/core";
import { NumberField, SelectField, TextAreaField, TextField } from "@/components/form/fields";
import { Disclosure } from "@/components/ui/disclosure";
import { DOERS, type PlaybookStep, TASK_STAGES } from "@/lib/playbooks/playbook-step";
import { MOST_SAY, MOST_TITLE, stepField } from "@/lib/playbooks/step-field";
import { hasAdvice } from "./advice-text";
import { DOER_NAME, STAGE_WORDS } from "./playbook-words";

const USUAL_HOURS = 8;

/** One step: what, when, by whom, within how long, and what helps. */
export function StepFields({ id, step }: { id: string; step: PlaybookStep | undefined }) {
  return (
    <Stack gap="sm">
      <TextField
        id={stepField(id, "title")}
        name={stepField(id, "title")}
        label="What is to be done"
        defaultValue={step?.title}
        maxLength={MOST_TITLE}
        required
      />
      <Group gap="md" align="flex-start">
        <SelectField
          name={stepField(id, "stage")}
          label="When"
          w="13rem"
          defaultValue={step?.stage ?? "new"}
          data={TASK_STAGES.map((stage) => ({ value: stage, label: STAGE_WORDS[stage] }))}
        />
        <SelectField
          name={stepField(id, "doer")}
          label="Who"
          w="13rem"
          defaultValue={step?.doer ?? "owner"}
          data={DOERS.map((doer) => ({ value: doer, label: DOER_NAME[doer] }))}
        />
        <NumberField
          name={stepField(id, "dueHours")}
          label="Within working hours"
          defaultValue={String(step?.dueHours ?? USUAL_HOURS)}
          maxLength={3}
          w="10rem"
        />
      </Group>
      <Disclosure summary="What to say, do and not do" isOpen={step !== undefined && hasAdvice(step)}>
        <Stack gap="sm">
          <TextAreaField
            name={stepField(id, "say")}
            label="What to say"
            defaultValue={step?.say}
            minRows={2}
            maxLength={MOST_SAY}
          />
          <TextAreaField
            name={stepField(id, "dos")}
            label="Do"
            description="One thing in each line."
            defaultValue={step?.dos.join("\n")}
            minRows={2}
            maxLength={MOST_SAY}
          />
          <TextAreaField
            name={stepField(id, "donts")}
            label="Do not"
            description="One thing in each line."
            defaultValue={step?.donts.join("\n")}
            minRows={2}
            maxLength={MOST_SAY}
          />
        </Stack>
      </Disclosure>
    </Stack>
  );
}
