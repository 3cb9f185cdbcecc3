import Link from "next/link";
import classes from "./choice-links.module.css";

type Choice = {
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** How many lie behind it. */
  readonly count?: string;
};

/** A few ways to look at the same thing, one of which is on: links, so that each can be shared. */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul className={classes.choices}>
        {choices.map(({ name, href, isCurrent, count }) => (
          <li key={name}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              className={classes.choice}
              aria-current={isCurrent ? "page" : undefined}
            >
              {name}
              {count !== undefined && <span className={classes.count}> {count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
