import type { Severity } from "@/prisma/generated/enums";
import classes from "./severity-badge.module.css";
import { SEVERITY_NAME } from "./stage-name";

const RANK: Record<Severity, number> = { low: 1, normal: 2, high: 3, critical: 4 };

/** How grave a case is: the word, and as many bars as its rank. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <span className={classes.badge} data-severity={severity}>
      <span className={classes.bars} aria-hidden>
        {Object.values(RANK).map((rank) => (
          <span key={rank} className={classes.bar} data-on={rank <= RANK[severity] || undefined} />
        ))}
      </span>
      {SEVERITY_NAME[severity]}
    </span>
  );
}
