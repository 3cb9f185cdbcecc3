import type { SurveyKind } from "@/prisma/generated/enums";

export type ScoreScale = {
  readonly low: number;
  readonly high: number;
  readonly lowWords: string;
  readonly highWords: string;
};

const LIKELIHOOD = {
  low: 0,
  high: 10,
  lowWords: "Not at all likely",
  highWords: "Extremely likely",
} as const;

/** The scale of each kind's score question: all that is said of it are its two ends. */
export const SCORE_SCALES = {
  nps: LIKELIHOOD,
  csat: { low: 1, high: 5, lowWords: "Very dissatisfied", highWords: "Very satisfied" },
  ces: { low: 1, high: 7, lowWords: "Strongly disagree", highWords: "Strongly agree" },
  follow_up: LIKELIHOOD,
} as const satisfies Record<SurveyKind, ScoreScale>;

/** The scale on which a client says how a matter was handled. */
export const HANDLING_SCALE: ScoreScale = SCORE_SCALES.csat;

/** The whole numbers of a scale, from its low to its high end. */
export function stepsOf({ low, high }: ScoreScale): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** A whole number on the scale as a form or a link writes it; anything else ("11", "-1", "9.5", "09", "") is null. */
export function readScore(written: string | null | undefined, { low, high }: ScoreScale): number | null {
  if (!written || !/^(0|[1-9]\d?)$/.test(written)) return null;
  const score = Number(written);
  return score >= low && score <= high ? score : null;
}
