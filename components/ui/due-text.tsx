import { IconAlertCircle } from "@tabler/icons-react";
import { fullInstant } from "@/lib/platform/date-words";
import classes from "./due-text.module.css";
import { dueWords } from "./due-words";

type Props = {
  dueAt: Date | string;
  now: Date | string;
  timeZone: string;
  /** What is due, completing "2 h left to …": "apologise". */
  step?: string | null;
};

/** How long is left, or by how much it is late, in words; late is brick and carries a mark. */
export function DueText({ dueAt, now, timeZone, step }: Props) {
  const due = new Date(dueAt);
  const { words, urgency } = dueWords(due, new Date(now), step);
  return (
    <time
      dateTime={due.toISOString()}
      title={fullInstant(due, timeZone)}
      className={classes.due}
      data-urgency={urgency}
    >
      {urgency !== "calm" && <IconAlertCircle size={14} stroke={2} aria-hidden />}
      {words}
    </time>
  );
}
