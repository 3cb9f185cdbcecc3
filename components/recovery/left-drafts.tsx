"use client";

import { Button, CopyButton, Group } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import type { FormAction } from "@/components/form/form-state";
import { readDraft, writeDraft } from "@/components/form/kept-draft";
import { fetchDraft, sendDraft } from "@/components/form/server-draft";
import classes from "./left-drafts.module.css";
import { leftWords } from "./left-words";
import { MessageForm } from "./message-form";
import type { LeftStep } from "./step-draft";
import { NEXT_STEP_ID } from "./step-words";

type Props = {
  steps: readonly LeftStep[];
  caseId: string;
  memberId: string;
  /** Sends it as a message; null where mail to the client does not arrive any more. */
  write: FormAction | null;
  /** Under which subject it would go. */
  subject: string;
};

/** What one had typed for a step when somebody else took it: shown until it is used or thrown away. */
export function LeftDrafts({ steps, ...props }: Props) {
  return steps.map((step) => <LeftDraft key={step.draft.place} step={step} {...props} />);
}

function LeftDraft({ step, write, caseId, memberId, subject }: Omit<Props, "steps"> & { step: LeftStep }) {
  const { draft, what, by, fields } = step;
  const [words, setWords] = useState("");
  const [isMessage, setIsMessage] = useState(false);

  const look = useEffectEvent(async () => {
    const here = readDraft(draft);
    const there = await fetchDraft(draft);
    const latest = there && there.typedAt > here.typedAt ? there : here;
    setWords(leftWords(latest.values, fields));
  });
  useEffect(() => {
    void look();
  }, []);

  function forget() {
    const nothing = { values: null, older: null, typedAt: Date.now() };
    writeDraft(draft, nothing);
    void sendDraft(draft, nothing);
    setWords("");
    // What had the focus is gone.
    document.getElementById(NEXT_STEP_ID)?.focus();
  }

  if (words === "") return null;
  return (
    <section className={classes.left} aria-label="What you were writing">
      <p className={classes.line}>
        You were writing {what} when{" "}
        {by ? (
          <>
            <bdi>{by}</bdi> took the step
          </>
        ) : (
          "the case moved on"
        )}
        . What you wrote is kept until you throw it away.
      </p>
      <p className={classes.words} dir="auto">
        {words}
      </p>
      <Group gap="xs">
        <CopyButton value={words} timeout={2_000}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy it"}
            </Button>
          )}
        </CopyButton>
        {write && !isMessage && (
          <Button size="xs" variant="default" onClick={() => setIsMessage(true)}>
            Use it as a message
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={forget}>
          Throw it away
        </Button>
      </Group>
      {write && isMessage && (
        <MessageForm
          kind="letter"
          action={write}
          caseId={caseId}
          memberId={memberId}
          subject={subject}
          words={words}
          onDone={forget}
        />
      )}
    </section>
  );
}
