import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./side-section.module.css";

/** A part of the columns beside a case. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {children}
    </section>
  );
}
