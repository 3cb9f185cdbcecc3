import { ScoreMark } from "@/components/ui/score-mark";
import type { SurveyKind } from "@/prisma/generated/enums";
import classes from "./given-score.module.css";

type Props = { kind: SurveyKind; score: number; size?: "small" | "normal" | "large" };

/** Where the scale of a survey ends when it is not the 0-10 of the recommendation. */
const ENDS: Partial<Record<SurveyKind, number>> = { csat: 5, ces: 7 };

/** A score as it was given: a mark on the 0-10 scale, "4 of 5" on any other, where there are no detractors. */
export function GivenScore({ kind, score, size }: Props) {
  const end = ENDS[kind];
  if (end === undefined) return <ScoreMark score={score} size={size} />;
  return (
    <span className={classes.score}>
      {score} of {end}
    </span>
  );
}
