import type { PageWords, ScaleEnds } from "@/lib/languages/page-words";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";

export type ScoreScale = {
  readonly low: number;
  readonly high: number;
  /** Of what the two ends speak; the words are the language's. */
  readonly ends: "likelihood" | "satisfaction" | "agreement";
};

const LIKELIHOOD = { low: 0, high: 10, ends: "likelihood" } as const;
const AGREEMENT = { low: 1, high: 5, ends: "agreement" } as const;

/** The scale of each kind's score question: all that is said of it are its two ends. */
export const SCORE_SCALES = {
  nps: LIKELIHOOD,
  csat: { low: 1, high: 5, ends: "satisfaction" },
  ces: { low: 1, high: 7, ends: "agreement" },
  follow_up: LIKELIHOOD,
} as const satisfies Record<SurveyKind, ScoreScale>;

/** The scales of the other questions that are answered by a number. */
export const QUESTION_SCALES = {
  handling: SCORE_SCALES.csat,
  outcome_fair: AGREEMENT,
  process_easy: AGREEMENT,
  respect: AGREEMENT,
} as const satisfies Partial<Record<QuestionKind, ScoreScale>>;

/** The words for the two ends of a scale. */
export function endsOf({ ends }: ScoreScale, { form }: Pick<PageWords, "form">): ScaleEnds {
  return form[ends];
}

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
