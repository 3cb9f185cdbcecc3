import Link from "next/link";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./page-tabs.module.css";

type Props = {
  label: string;
  tabs: readonly {
    href: string;
    name: string;
    /** How many lie behind it. */
    count?: number | string;
  }[];
  /** The `href` of the tab one is on. */
  current: string;
  /** Whether the page stays where it is scrolled to: for tabs that only choose what a list shows. */
  keepsPlace?: boolean;
};

/** Pages that belong together, or parts of one list, as tabs that are links. */
export function PageTabs({ label, tabs, current, keepsPlace = false }: Props) {
  return (
    <nav aria-label={label}>
      <ul className={classes.tabs}>
        {tabs.map(({ href, name, count }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              scroll={!keepsPlace}
              className={classes.tab}
              aria-current={href === current ? "page" : undefined}
            >
              {name}
              {count !== undefined && (
                <span className={classes.count}>
                  {" "}
                  {typeof count === "number" ? wholeNumber(count) : count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
