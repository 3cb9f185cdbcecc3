import { type Interval, proportion, wilsonInterval } from "./proportion";
import { assertScore } from "./score";

export type CsatCounts = { readonly satisfied: number; readonly answers: number };

/** Counts satisfaction scores, 1-5, and those that are 4 or 5; an invalid score throws a RangeError. */
export function tallyCsat(scores: Iterable<number>): CsatCounts {
  let satisfied = 0;
  let answers = 0;
  for (const score of scores) {
    assertScore(score, { name: "A satisfaction score", low: 1, high: 5 });
    answers += 1;
    if (score >= 4) satisfied += 1;
  }
  return { satisfied, answers };
}

/**
 * Customer satisfaction: the share of answers that are 4 or 5 ("top two boxes"), 0..1, with its 95 % Wilson interval,
 * or null when nobody answered.
 * Pool groups by adding their counts. Invalid counts throw a RangeError.
 */
export function csat({ satisfied, answers }: CsatCounts): { share: number; interval: Interval } | null {
  const interval = wilsonInterval(satisfied, answers);
  const share = proportion(satisfied, answers);
  return share === null || interval === null ? null : { share, interval };
}
