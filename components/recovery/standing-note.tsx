import type { ReactNode } from "react";
import classes from "./case-standing.module.css";

/** Something anybody should know before the next step of a case. */
export function StandingNote({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className={classes.note} aria-label={title} id={id} tabIndex={id ? -1 : undefined}>
      <span className={classes.title}>{title}</span>
      {children}
    </section>
  );
}
