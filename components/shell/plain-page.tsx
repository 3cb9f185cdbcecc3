import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import classes from "./plain-page.module.css";

type Props = {
  title: string;
  /** What happened, and what to do. */
  words?: ReactNode;
  children?: ReactNode;
};

/** A page outside the product: signing in, an error, a page that is not there. */
export function PlainPage({ title, words, children }: Props) {
  return (
    <main className={classes.page}>
      <p className={classes.brand}>
        <BrandMark />
        Amends
      </p>
      <Title order={1}>{title}</Title>
      {words && (
        <Text component="div" c="dimmed">
          {words}
        </Text>
      )}
      {children && <div className={classes.rest}>{children}</div>}
    </main>
  );
}
