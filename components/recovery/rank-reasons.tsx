import { IconAlertCircle } from "@tabler/icons-react";
import { OUTCOME_NAME } from "@/components/ui/stage-name";
import type { QueueRow } from "@/lib/recovery/read-queue-rows";
import classes from "./rank-reasons.module.css";

type Props = { row: Pick<QueueRow, "reasons" | "dueAt" | "outcome">; now: Date };

/** Why a case stands where it does, in words: what is late is brick and carries a mark. A closed one says how it ended. */
export function RankReasons({ row: { reasons, dueAt, outcome }, now }: Props) {
  const isLate = dueAt !== null && dueAt < now;
  const [first, ...others] = reasons;
  return (
    <span className={classes.reasons}>
      <span className={classes.first} data-late={isLate || undefined} data-outcome={outcome}>
        {isLate && <IconAlertCircle size={14} stroke={2} aria-hidden />}
        {outcome ? OUTCOME_NAME[outcome] : first}
      </span>
      {others.map((reason) => (
        <span key={reason} className={classes.other}>
          {reason}
        </span>
      ))}
    </span>
  );
}
