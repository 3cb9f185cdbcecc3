import type { ReactNode } from "react";
import classes from "./case-layout.module.css";

type Props = {
  /** The words, the seam, the next step. */
  children: ReactNode;
  client: ReactNode;
  state: ReactNode;
  /** What was recorded and what happened. */
  past: ReactNode;
};

/** The client at the left, the case in the middle, its state at the right; one column on a phone: the case, its state, the client, the past. */
export function CaseLayout({ children, client, state, past }: Props) {
  return (
    <div className={classes.frame}>
      <div className={classes.layout}>
        <div className={classes.middle}>{children}</div>
        <aside className={classes.state} aria-label="State of the case">
          {state}
        </aside>
        <aside className={classes.client} aria-label="The client">
          {client}
        </aside>
        <div className={classes.past}>{past}</div>
      </div>
    </div>
  );
}
