import Link from "next/link";
import classes from "./page-tabs.module.css";

type Props = {
  label: string;
  tabs: readonly { href: string; name: string }[];
  /** The `href` of the tab one is on. */
  current: string;
};

/** Pages that belong together, as tabs that are links. */
export function PageTabs({ label, tabs, current }: Props) {
  return (
    <nav aria-label={label}>
      <ul className={classes.tabs}>
        {tabs.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className={classes.tab}
              aria-current={href === current ? "page" : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
