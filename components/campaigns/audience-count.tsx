import { wholeNumber } from "@/lib/scoring/format";
import classes from "./audience-count.module.css";
import { contactCount } from "./contact-count";

type Props = {
  plan: { asked: number; askedFirst: number; total: number };
  /** Whether it starts at its launch, whenever that is. */
  isNow: boolean;
};

/** How many a campaign would ask, large, and of how many; some of them later. */
export function AudienceCount({ plan: { asked, askedFirst, total }, isNow }: Props) {
  const later = asked - askedFirst;
  return (
    <p className={classes.count} role="status">
      <span className={classes.number}>{wholeNumber(asked)}</span>{" "}
      <span className={classes.words}>
        {total === 0
          ? "Nobody to ask: there are no contacts yet."
          : `of ${contactCount(total)} would be asked${isNow && later === 0 ? " now" : ""}${later > 0 ? `, ${wholeNumber(later)} of them later` : ""}`}
      </span>
    </p>
  );
}
