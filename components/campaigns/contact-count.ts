import { wholeNumber } from "@/lib/scoring/format";

/** "1 contact", "287 contacts". */
export function contactCount(count: number): string {
  return count === 1 ? "1 contact" : `${wholeNumber(count)} contacts`;
}
