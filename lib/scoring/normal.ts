import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * How many standard errors a two-sided interval reaches to each side: 1.959963984540054 for 0.95.
 * `confidence` is a share strictly between 0 and 1; anything else throws a RangeError.
 */
export function zForConfidence(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A confidence level lies strictly between 0 and 1; ${confidence} does not.`);
  }
  return normalQuantile((1 + confidence) / 2, 0, 1);
}

/** The two-sided p value of a z statistic, 0..1: the chance of a z at least this far from 0 if nothing differs. */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}
