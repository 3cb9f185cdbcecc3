import type { ReactNode } from "react";
import classes from "./disclosure.module.css";

type Props = { summary: string; children: ReactNode };

/** Something that is seldom wanted, one press away. Works without scripts. */
export function Disclosure({ summary, children }: Props) {
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>{summary}</summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
