"use client";

import { Button } from "@mantine/core";
import type { RefObject } from "react";
import { ClientWords } from "@/components/ui/client-words";
import type { ApologyFinding } from "@/lib/recovery/apology-coach";
import { ApologyAdvice } from "./apology-advice";
import { ApologyChecklist } from "./apology-checklist";
import classes from "./apology-composer.module.css";
import { useApologyPen } from "./use-apology-pen";
import type { ReviewedApology } from "./use-apology-review";

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  /** What the client said; null where they left no words. */
  clientWords: string | null;
  reviewed: ReviewedApology;
};

/** What stands beside an apology while it is written: the client's words, what the coach says, and what carries an apology. */
export function ApologyCoach({ area, clientWords, reviewed }: Props) {
  const { quote } = useApologyPen(area);

  function select({ start, end }: ApologyFinding) {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  }

  return (
    <div className={classes.beside}>
      {clientWords && (
        <section aria-label="What the client said">
          <ClientWords words={clientWords} lines={6} />
          <Button size="xs" variant="default" mt="xs" onClick={() => quote(clientWords)}>
            Quote their words
          </Button>
        </section>
      )}
      {reviewed && (
        <>
          <ApologyAdvice text={reviewed.text} review={reviewed.review} onChoose={select} />
          <ApologyChecklist components={reviewed.review.components} />
        </>
      )}
    </div>
  );
}
