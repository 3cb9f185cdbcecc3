import type { ReactNode } from "react";
import classes from "./planner-columns.module.css";

/** The people on the left, who is not asked on the right; on a phone the figures come first. */
export function PlannerColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div>{main}</div>
      <div className={classes.aside}>{aside}</div>
    </div>
  );
}
