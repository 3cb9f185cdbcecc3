import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./section.module.css";

type Props = {
  title: string;
  /** For a link to it; the heading names the section. */
  id: string;
  /** A quiet line under the title. */
  words?: ReactNode;
  /** A link or button beside the title. */
  action?: ReactNode;
  children: ReactNode;
};

/** A stretch of a page with a heading of its own. */
export function Section({ title, id, words, action, children }: Props) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.head}>
        <Title order={2} id={`${id}-title`} className={classes.title}>
          {title}
        </Title>
        {action}
      </div>
      {words && <p className={classes.words}>{words}</p>}
      {children}
    </section>
  );
}
