import type { ReactNode } from "react";
import classes from "./stat-line.module.css";

/** Metrics side by side, parted by hairlines; they wrap where there is no room. */
export function StatLine({ children }: { children: ReactNode }) {
  return <div className={classes.line}>{children}</div>;
}
