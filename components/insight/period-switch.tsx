import Link from "next/link";
import { PERIODS_IN_MONTHS } from "@/lib/platform/period";
import classes from "./period-switch.module.css";

// The month we are in is too short to score on its first days, so it is offered by the lists only.
const OFFERED = PERIODS_IN_MONTHS.filter((months) => months > 1);

/** How far the figures look back: links, so that a period can be shared. */
export function PeriodSwitch({ months }: { months: number }) {
  return (
    <nav aria-label="Period">
      <ul className={classes.periods}>
        {OFFERED.map((one) => (
          <li key={one}>
            <Link
              href={`/overview?months=${one}`}
              prefetch={false}
              scroll={false}
              className={classes.period}
              aria-current={one === months ? "page" : undefined}
            >
              {one} months
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
