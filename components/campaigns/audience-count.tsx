import classes from "./audience-count.module.css";
import { contactCount } from "./contact-count";

/** How many a campaign would ask, large, and of how many. */
export function AudienceCount({ asked, total }: { asked: number; total: number }) {
  return (
    <p className={classes.count} role="status">
      <span className={classes.number}>{asked}</span>{" "}
      <span className={classes.words}>
        {total === 0
          ? "Nobody to ask: there are no contacts yet."
          : `of ${contactCount(total)} would be asked now`}
      </span>
    </p>
  );
}
