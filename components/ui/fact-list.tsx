import type { ReactNode } from "react";
import classes from "./fact-list.module.css";

type Props = { facts: readonly { term: string; fact: ReactNode; help?: ReactNode }[] };

/** What is known of something, term by term. */
export function FactList({ facts }: Props) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ term, fact, help }) => (
        <div key={term} className={classes.row}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.fact}>
            {fact}
            {help && <div className={classes.help}>{help}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
