import { VisuallyHidden } from "@mantine/core";
import classes from "./due-count.module.css";

/** How many cases want something by the end of today; nothing when none does. */
export function DueCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {count > 99 ? "99+" : count}
      <VisuallyHidden> due today or overdue</VisuallyHidden>
    </span>
  );
}
