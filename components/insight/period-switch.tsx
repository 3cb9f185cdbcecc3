import Link from "next/link";
import classes from "./period-switch.module.css";

const PERIODS = [3, 6, 12, 24];

/** How far the figures look back: links, so that a period can be shared. */
export function PeriodSwitch({ months }: { months: number }) {
  return (
    <nav aria-label="Period">
      <ul className={classes.periods}>
        {PERIODS.map((one) => (
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
