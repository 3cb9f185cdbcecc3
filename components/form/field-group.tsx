import type { ReactNode } from "react";
import classes from "./field-group.module.css";

/** Fields that belong together, under what they are called. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{title}</legend>
      {children}
    </fieldset>
  );
}
