import { assertCount } from "./count";
import { proportion } from "./proportion";
import { assertScore } from "./score";

export type CesCounts = { readonly total: number; readonly agreeing: number; readonly answers: number };

const LOW = 1;
const HIGH = 7;

/** Counts effort scores, 1-7, adds them up, and counts those from 5 to 7; an invalid score throws a RangeError. */
export function tallyCes(scores: Iterable<number>): CesCounts {
  let total = 0;
  let agreeing = 0;
  let answers = 0;
  for (const score of scores) {
    assertScore(score, { name: "An effort score", low: LOW, high: HIGH });
    answers += 1;
    total += score;
    if (score >= 5) agreeing += 1;
  }
  return { total, agreeing, answers };
}

/**
 * Customer effort (CES 2.0, Dixon et al. 2013): the mean agreement, 1..7, that things were easy, and the share of answers
 * from 5 to 7, 0..1, or null when nobody answered.
 * Pool groups by adding their counts. Counts that no set of answers could give throw a RangeError.
 */
export function ces({ total, agreeing, answers }: CesCounts): { mean: number; share: number } | null {
  assertCount(answers, "answers");
  assertCount(agreeing, "agreeing answers");
  const share = proportion(agreeing, answers);

  const least = agreeing * 5 + (answers - agreeing) * LOW;
  const most = agreeing * HIGH + (answers - agreeing) * 4;
  if (!Number.isInteger(total) || total < least || total > most) {
    throw new RangeError(
      `${answers} effort scores, ${agreeing} of them from 5 to 7, cannot add up to ${total}.`,
    );
  }
  return share === null ? null : { mean: total / answers, share };
}
