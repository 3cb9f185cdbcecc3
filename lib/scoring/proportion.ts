import { assertCount } from "./count";
import { zForConfidence } from "./normal";

/** Lower and upper end, in the unit of the estimate they surround. */
export type Interval = readonly [low: number, high: number];

/**
 * A part as a share of its whole, 0..1, or null when the whole is 0.
 * Both are in one unit: answers, accounts, money. Negative or infinite amounts and a part above its whole throw a RangeError.
 */
export function proportion(part: number, whole: number): number | null {
  if (!(part >= 0 && part <= whole && whole < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`A part must lie between 0 and its whole; ${part} of ${whole} does not.`);
  }
  if (whole === 0) return null;
  return part === 0 ? 0 : part / whole;
}

/**
 * Wilson score interval of a proportion, within 0..1, or null when nobody answered (Wilson 1927; no continuity correction).
 * Counts that are not whole numbers from 0, more successes than `n`, and a confidence outside 0..1 throw a RangeError.
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  assertCount(successes, "successes");
  assertCount(n, "answers");
  const share = proportion(successes, n);
  const z = zForConfidence(confidence);
  if (share === null) return null;

  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));

  // At the ends the formula gives exactly 0 and 1; floating point can miss them by a hair.
  return [successes === 0 ? 0 : centre - reach, successes === n ? 1 : centre + reach];
}
