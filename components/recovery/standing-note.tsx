import type { ReactNode } from "react";
import classes from "./case-standing.module.css";

/** Something anybody should know before the next step of a case. */
export function StandingNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.note} aria-label={title}>
      <span className={classes.title}>{title}</span>
      {children}
    </section>
  );
}
