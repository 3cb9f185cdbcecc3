import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

type Props = {
  /** What is so: "Nobody is waiting for you." */
  title: string;
  /** What comes next, or how to begin. */
  children?: ReactNode;
  /** The next step, as a link or button. */
  action?: ReactNode;
  /** Whether it is all there is on the page: then its title heads the page. */
  isWholePage?: boolean;
};

/** What a page says when it has nothing to show: why, and what to do next. */
export function EmptyState({ title, children, action, isWholePage = false }: Props) {
  return (
    <section className={classes.empty}>
      <Title order={isWholePage ? 1 : 2}>{title}</Title>
      {children && (
        <Text component="div" c="dimmed" className={classes.words}>
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </section>
  );
}
