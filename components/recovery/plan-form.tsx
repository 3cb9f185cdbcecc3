"use client";

import { Stack } from "@mantine/core";
import { useState } from "react";
import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { GestureFields } from "@/components/gestures/gesture-fields";
import { GestureHint } from "@/components/gestures/gesture-hint";
import { Disclosure } from "@/components/ui/disclosure";
import type { MailedClient } from "./mailed-client";
import { PlanFields } from "./plan-fields";
import { TellingFields } from "./telling-fields";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  /** The first date that can be promised, "2026-03-12". */
  today: string;
  gestures: GestureTerms;
  client: MailedClient;
};

export type GestureTerms = {
  /** The firm's own. */
  readonly currency: string;
  /** Up to what cost the author of a plan gives without asking. */
  readonly limit: number;
  /** Whether one can be given at all: for the same failure a second time none is. */
  readonly canOffer: boolean;
  /** What would fit the failure, in sentences. */
  readonly hint: readonly string[];
};

/** What the client was promised, by when, and what is given beyond the fix. */
export function PlanForm({ action, caseId, draft, today, gestures, client }: Props) {
  const [way, setWay] = useState("");
  const isMail = way === "email";
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/step-form-input")).planFormSchema}
      hidden={{ caseId }}
      draft={draft}
      label="Tell the plan"
      submitLabel={isMail ? "Record the plan and mail it" : "Record the plan"}
      success={isMail ? "The plan is recorded, and the mail is on its way." : "The plan is recorded."}
      onChange={({ toldBy }) => setWay(String(toldBy ?? ""))}
    >
      <TextAreaField
        name="clientAsk"
        label="What the client asked for"
        description="In their words, if they named something. Optional."
        minRows={2}
        maxLength={10_000}
      />
      <PlanFields description="As the client hears it: they read it on their page." today={today} />
      <TellingFields client={client} />
      {gestures.canOffer ? (
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
      ) : (
        <GestureHint words={gestures.hint} />
      )}
    </SubmitForm>
  );
}
