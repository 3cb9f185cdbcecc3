import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import classes from "./case-record.module.css";

/** A line of what was recorded; one without a value is left out. */
export type Detail = { name: string; value: ReactNode };

type Props = {
  title: string;
  at: Date;
  /** Who did it. */
  by: string | null;
  details: readonly Detail[];
  now: Date;
  timeZone: string;
};

/** One thing that was done for a client, as it was written down. */
export function FactCard({ title, at, by, details, now, timeZone }: Props) {
  return (
    <article className={classes.fact}>
      <header className={classes.head}>
        <Title order={3}>{title}</Title>
        <Text span size="xs" c="dimmed" className={classes.by}>
          {by && <bdi>{by}, </bdi>}
          <DateText at={at} now={now} timeZone={timeZone} />
        </Text>
      </header>
      <dl className={classes.details}>
        {details.map(
          ({ name, value }) =>
            value && (
              <div key={name} className={classes.detail}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
