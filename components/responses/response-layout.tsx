import type { ReactNode } from "react";
import classes from "./response-layout.module.css";

/** The answer, and beside it where it comes from. */
export function ResponseLayout({ children, facts }: { children: ReactNode; facts: ReactNode }) {
  return (
    <div className={classes.layout}>
      <div className={classes.answer}>{children}</div>
      {facts}
    </div>
  );
}
