import { wholeNumber } from "@/lib/scoring/format";

/** Words for one and for many: ["account", "accounts"], ["was", "were"]. */
export type OneOrMany = readonly [one: string, many: string];

/** "No account", "1 account", "1,204 accounts": the beginning of a sentence. */
export function countWords(count: number, noun: OneOrMany): string {
  return `${count === 0 ? "No" : wholeNumber(count)} ${agreeing(count, noun)}`;
}

/** The words that go with so many; none is like one: "No account was heard". */
export function agreeing(count: number, [one, many]: OneOrMany): string {
  return count <= 1 ? one : many;
}

/** "the one", "the 13": for what is left of a share, which is at least one. */
export function theCount(count: number): string {
  return count === 1 ? "the one" : `the ${wholeNumber(count)}`;
}

/** What a sentence adds, after "that" or "who", when the reader has narrowed a list by filters of their own. */
export const FITS: OneOrMany = ["fits the other filters", "fit the other filters"];
