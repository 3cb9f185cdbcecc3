/** A scale of whole numbers, both ends included, and the words for one score on it. */
export type Scale = { readonly name: string; readonly low: number; readonly high: number };

/** Refuses with a RangeError what is not a whole number on the scale; a score is never clamped or converted. */
export function assertScore(score: unknown, { name, low, high }: Scale): asserts score is number {
  if (typeof score === "number" && Number.isInteger(score) && score >= low && score <= high) return;

  const given = typeof score === "string" ? `"${score}"` : String(score);
  throw new RangeError(`${name} must be a whole number from ${low} to ${high}; ${given} is not.`);
}
