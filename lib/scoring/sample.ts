import { assertCount } from "./count";

/** Fewer answers than this could give a person away, so a confidential result is not shown. */
export const CONFIDENTIAL_MINIMUM = 5;

/** From this many answers on, a result needs no caveat about the size of its sample. */
export const NORMAL_MINIMUM = 30;

export type SampleReading = "none" | "suppressed-if-confidential" | "directional" | "normal";

/**
 * How a result of `n` answers may be read: 1-4 not at all when confidential and else at best directional, 5-29 directional,
 * 30 and more normal. An invalid count throws a RangeError.
 * Looks at one group only: hiding another one, where the sum would give a hidden one away, is the caller's.
 */
export function sampleReading(n: number): SampleReading {
  assertCount(n, "answers");
  if (n === 0) return "none";
  if (n < CONFIDENTIAL_MINIMUM) return "suppressed-if-confidential";
  return n < NORMAL_MINIMUM ? "directional" : "normal";
}
