import Link from "next/link";
import { hrefWith } from "@/components/form/href-with";
import type { QueueScope } from "@/lib/recovery/queries";
import classes from "./desk-tabs.module.css";

type Props = {
  scope: QueueScope;
  counts: Readonly<Record<QueueScope, number>>;
  /** The filters that stay when the tab changes. */
  filters: Readonly<Record<string, string | undefined>>;
};

const NAMES = { mine: "Mine", team: "Team", all: "All" } as const satisfies Record<QueueScope, string>;
const SCOPES = Object.keys(NAMES) as QueueScope[];

/** Whose cases are shown, each with how many are open. */
export function DeskTabs({ scope, counts, filters }: Props) {
  return (
    <nav aria-label="Whose cases">
      <ul className={classes.tabs}>
        {SCOPES.map((one) => (
          <li key={one}>
            <Link
              href={hrefWith("/recovery", { ...filters, scope: one })}
              prefetch={false}
              scroll={false}
              className={classes.tab}
              aria-current={one === scope ? "page" : undefined}
            >
              {NAMES[one]} <span className={classes.count}>{counts[one]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
