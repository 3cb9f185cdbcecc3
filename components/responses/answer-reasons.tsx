import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { SIGNALS, SUSPECT_POINTS } from "@/lib/responses/answer-signals";
import type { ResponseDetail } from "@/lib/responses/queries";
import classes from "./answer-reasons.module.css";
import { standingWords } from "./standing-words";

type Props = { response: ResponseDetail; children?: ReactNode };

/** Why an answer counts or does not: its standing in words, and each reason with what it weighs. */
export function AnswerReasons({ response, children }: Props) {
  const { counts, points, reasons, decidedAt } = response;
  return (
    <section aria-labelledby="reasons-title">
      <Title order={2} id="reasons-title">
        {counts ? "Why this counts" : "Why this does not count"}
      </Title>
      <p className={classes.standing}>
        {standingWords(response)}. {decidedAt && "A member of your firm decided so; no rule changes it. "}
        {reasons.length === 0
          ? "Nothing speaks against a person having sent it."
          : `${points} ${points === 1 || points === -1 ? "point" : "points"}; from ${SUSPECT_POINTS} on an answer is taken for a machine's.`}
      </p>
      {reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.map(({ signal, points: weight, detail }) => (
            <li key={signal} className={classes.reason}>
              <span className={classes.points}>{weight > 0 ? `+${weight}` : weight}</span>
              <span>
                {SIGNALS[signal].says}
                {detail && (
                  <Text span c="dimmed">
                    {" "}
                    ({detail})
                  </Text>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
