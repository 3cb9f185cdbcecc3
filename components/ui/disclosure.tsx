import type { ReactNode } from "react";
import classes from "./disclosure.module.css";

type Props = {
  summary: string;
  /** Open from the beginning. */
  isOpen?: boolean;
  children: ReactNode;
};

/** Something that is seldom wanted, one press away. Works without scripts. */
export function Disclosure({ summary, isOpen, children }: Props) {
  return (
    <details open={isOpen}>
      <summary className={classes.summary}>{summary}</summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
