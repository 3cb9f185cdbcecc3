import { assertCount } from "./count";
import { twoSidedP, zForConfidence } from "./normal";
import type { Interval } from "./proportion";
import { assertScore } from "./score";

export type NpsCategory = "promoter" | "passive" | "detractor";
export type NpsCounts = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

/**
 * Where a score stands: 9-10 promoter, 7-8 passive, 0-6 detractor (Reichheld 2003).
 * Anything but a whole number from 0 to 10 throws a RangeError.
 */
export function npsCategory(score: number): NpsCategory {
  assertScore(score, { name: "An NPS score", low: 0, high: 10 });
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}

/** Counts scores by category; one invalid score throws a RangeError for the whole tally. */
export function tallyNps(scores: Iterable<number>): NpsCounts {
  const tally = { promoter: 0, passive: 0, detractor: 0 };
  for (const score of scores) tally[npsCategory(score)] += 1;
  return { promoters: tally.promoter, passives: tally.passive, detractors: tally.detractor };
}

/**
 * Net Promoter Score, (promoters - detractors) / answers: -1..1, shown times 100, or null when nobody answered.
 * Groups are pooled by adding their counts, never by averaging this number. Invalid counts throw a RangeError.
 */
export function nps(counts: NpsCounts): number | null {
  const n = countAnswers(counts);
  if (n === 0) return null;
  const net = counts.promoters - counts.detractors;
  return net === 0 ? 0 : net / n;
}

/**
 * Adjusted Wald interval of the score, within -1..1, or null when nobody answered (Rocks 2016).
 * It is centred on the adjusted score, not on `nps`. Invalid counts and a confidence outside 0..1 throw a RangeError.
 */
export function npsInterval(counts: NpsCounts, confidence = 0.95): Interval | null {
  const z = zForConfidence(confidence);
  if (countAnswers(counts) === 0) return null;
  const { net, squaredError } = adjust(counts);
  return intervalAround(net, z * Math.sqrt(squaredError), 1);
}

export type NpsComparison = {
  /** `nps(a) - nps(b)`, -2..2: the two scores on the screen, subtracted before rounding. */
  readonly difference: number;
  /** The same between the adjusted scores: what `z`, `p` and `interval` speak about. */
  readonly adjustedDifference: number;
  readonly z: number;
  /** Two-sided, 0..1. */
  readonly p: number;
  /** 95 %, within -2..2. */
  readonly interval: Interval;
};

/**
 * Whether two separate groups differ: a z test on both, adjusted as in `npsInterval`, or null when either is empty.
 * Not for the same people asked twice (pair them) nor for windows that share answers. Invalid counts throw a RangeError.
 */
export function compareNps(a: NpsCounts, b: NpsCounts): NpsComparison | null {
  const [scoreA, scoreB] = [nps(a), nps(b)];
  if (scoreA === null || scoreB === null) return null;

  const [adjustedA, adjustedB] = [adjust(a), adjust(b)];
  const adjustedDifference = adjustedA.net - adjustedB.net;
  const standardError = Math.sqrt(adjustedA.squaredError + adjustedB.squaredError);
  const z = adjustedDifference / standardError;

  return {
    difference: scoreA - scoreB,
    adjustedDifference,
    z,
    p: twoSidedP(z),
    interval: intervalAround(adjustedDifference, zForConfidence(0.95) * standardError, 2),
  };
}

function countAnswers({ promoters, passives, detractors }: NpsCounts): number {
  assertCount(promoters, "promoters");
  assertCount(passives, "passives");
  assertCount(detractors, "detractors");
  return promoters + passives + detractors;
}

/** Adds Rocks' three imaginary answers (3/4 promoter, 3/2 passive, 3/4 detractor), so that unanimous groups keep some doubt. */
function adjust(counts: NpsCounts): { net: number; squaredError: number } {
  const promoters = counts.promoters + 3 / 4;
  const detractors = counts.detractors + 3 / 4;
  const n = countAnswers(counts) + 3;
  const net = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - net ** 2;
  return { net, squaredError: variance / n };
}

function intervalAround(centre: number, reach: number, limit: number): Interval {
  return [Math.max(-limit, centre - reach), Math.min(limit, centre + reach)];
}
