import { VisuallyHidden } from "@mantine/core";
import classes from "./unread-dot.module.css";

/** Marks what nobody has read yet; keeps its place where it was read. */
export function UnreadDot({ isUnread }: { isUnread: boolean }) {
  return (
    <span className={classes.dot} data-unread={isUnread || undefined}>
      {isUnread && <VisuallyHidden>Unread: </VisuallyHidden>}
    </span>
  );
}
