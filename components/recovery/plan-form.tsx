"use client";

import { Group } from "@mantine/core";
import { DateField, TextAreaField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  /** The first date that can be promised, "2026-03-12". */
  today: string;
  currency: string;
};

/** What the client was promised, by when, and what is given beyond the fix. */
export function PlanForm({ action, caseId, draft, today, currency }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).planFormSchema}
      hidden={{ caseId }}
      draft={draft}
      label="Tell the plan"
      submitLabel="Record the plan"
      success="The plan is recorded."
    >
      <TextAreaField
        name="clientAsk"
        label="What the client asked for"
        description="In their words, if they named something. Optional."
        minRows={2}
        maxLength={10_000}
      />
      <TextAreaField
        name="fix"
        label="What will be fixed"
        description="As you told the client."
        maxLength={10_000}
        required
      />
      <DateField
        name="fixDueOn"
        label="By when"
        description="The date you promised. The case counts as late after it."
        min={today}
        w="14rem"
        required
      />
      <Disclosure summary="Add a gesture">
        <TextField
          name="gestureKind"
          label="What is given"
          description="Beyond the fix: a credit, a day of work, a visit. It should fit the failure."
          maxLength={200}
        />
        <Group gap="sm" align="flex-start" mt="md">
          <TextField name="gestureCost" label="What it costs us" inputMode="decimal" w="9rem" />
          <TextField name="gestureCurrency" label="Currency" defaultValue={currency} maxLength={3} w="6rem" />
        </Group>
      </Disclosure>
    </SubmitForm>
  );
}
