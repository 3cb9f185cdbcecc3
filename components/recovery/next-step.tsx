import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { DueText } from "@/components/ui/due-text";
import { FocusOnArrival } from "./focus-on-arrival";
import classes from "./next-step.module.css";
import { NEXT_STEP_ID } from "./step-words";

type Props = {
  /** "Next: apologise", or what is waited for. */
  title: string;
  dueAt?: Date | null;
  /** Whether the client says that it was put right. */
  isRepaired?: boolean;
  now: Date;
  timeZone: string;
  /** A sentence under the title. */
  words?: ReactNode;
  children?: ReactNode;
};

/** What happens next with a case, and where to do it. */
export function NextStep({ title, dueAt, isRepaired, now, timeZone, words, children }: Props) {
  return (
    <section id={NEXT_STEP_ID} className={classes.step} aria-labelledby="next-step-title" tabIndex={-1}>
      <header className={classes.head}>
        <Title
          order={2}
          id="next-step-title"
          className={classes.title}
          data-repaired={isRepaired || undefined}
        >
          {title}
        </Title>
        {dueAt && (
          <Text span size="xs">
            <DueText dueAt={dueAt} now={now} timeZone={timeZone} />
          </Text>
        )}
      </header>
      {words && (
        <Text component="div" c="dimmed" className={classes.words}>
          {words}
        </Text>
      )}
      {children}
      <FocusOnArrival id={NEXT_STEP_ID} />
    </section>
  );
}
