const NOTHING = "–";
const MINUS = "−";
const NO_BREAK_SPACE = "\u00a0";

/** A whole number with its thousands set apart: "1,204". */
export function wholeNumber(count: number): string {
  return count.toLocaleString("en");
}

/**
 * A share as a percentage: 0.335 is "34 %" with a no-break space, less than nought has a true minus sign, null is "–".
 * Takes and refuses what `roundHalfAwayFromZero` does.
 */
export function percent(share: number | null, digits = 0): string {
  if (share === null) return NOTHING;
  const rounded = roundHalfAwayFromZero(share * 100, digits);
  return `${rounded < 0 ? MINUS : ""}${Math.abs(rounded).toFixed(digits)}${NO_BREAK_SPACE}%`;
}

/**
 * A net score, -1..1, or the difference of two, -2..2, in points: 0.335 is "+34", -0.245 is "−25", nought is "0", null is "–".
 * Has a sign but no per-cent sign; a number that is not finite throws a RangeError.
 */
export function npsPoints(net: number | null): string {
  if (net === null) return NOTHING;
  const points = roundHalfAwayFromZero(net * 100);
  if (points === 0) return "0";
  return `${points > 0 ? "+" : MINUS}${Math.abs(points)}`;
}

/**
 * Rounds to `digits` decimals (0..4), a tie away from zero, never to -0; anything but a finite number throws a RangeError.
 * A tie is judged on the decimal number that was meant, not on its binary neighbour: 1.005 gives 1.01, 0.285 * 100 gives 29.
 * So the number is first read to 12 decimals (12 significant digits if below 1; at most the 15 that a double holds).
 * No percentage of a count under a million is that close to a tie without being one, so none is moved across it.
 */
export function roundHalfAwayFromZero(x: number, digits = 0): number {
  if (!Number.isFinite(x)) throw new RangeError(`Only a finite number can be rounded; ${x} is not.`);
  if (!Number.isInteger(digits) || digits < 0 || digits > 4) {
    throw new RangeError(`Decimals are a whole number from 0 to 4; ${digits} is not.`);
  }
  const rounded = shiftPoint(Math.round(shiftPoint(readAsMeant(Math.abs(x)), digits)), -digits);
  return x < 0 && rounded > 0 ? -rounded : rounded;
}

function readAsMeant(x: number): number {
  if (Number.isInteger(x)) return x;
  const wholeDigits = x < 1 ? 0 : Math.floor(Math.log10(x)) + 1;
  return Number(x.toPrecision(Math.min(15, 12 + wholeDigits)));
}

/** Multiplies by a power of ten in decimal notation: `1.005 * 100` would be 100.49999999999999. */
function shiftPoint(x: number, places: number): number {
  const [digits, exponent] = x.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
