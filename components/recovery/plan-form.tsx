"use client";

import { Stack } from "@mantine/core";
import { DateField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { GestureFields } from "@/components/gestures/gesture-fields";
import { GestureHint } from "@/components/gestures/gesture-hint";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  /** The first date that can be promised, "2026-03-12". */
  today: string;
  gestures: GestureTerms;
};

export type GestureTerms = {
  /** The firm's own. */
  readonly currency: string;
  /** Up to what cost the author of a plan gives without asking. */
  readonly limit: number;
  /** What would fit the failure, in sentences. */
  readonly hint: readonly string[];
};

/** What the client was promised, by when, and what is given beyond the fix. */
export function PlanForm({ action, caseId, draft, today, gestures }: Props) {
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
        description="As you told the client, who also reads it on their page."
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
        <Stack gap="md">
          <GestureHint words={gestures.hint} />
          <GestureFields
            names={{ kind: "gestureKind", cost: "gestureCost", why: "gestureWhy" }}
            currency={gestures.currency}
            limit={gestures.limit}
          />
        </Stack>
      </Disclosure>
    </SubmitForm>
  );
}
