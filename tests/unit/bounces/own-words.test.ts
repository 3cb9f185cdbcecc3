import { describe, expect, test } from "vitest";
import { ownWords } from "@/lib/bounces/own-words";

const QUOTE = "> We were late.\n> We are sorry.\n";

describe("of an answer only what its writer wrote is kept", () => {
  test.each([
    [
      "an English introduction",
      `Thank you.\n\nOn Mon, 2 Mar 2026 at 10:00, Max <max@firm.example> wrote:\n${QUOTE}`,
    ],
    [
      "one that is wrapped",
      `Thank you.\n\nOn Mon, 2 Mar 2026 at 10:00, Max of Meridian\n<max@firm.example> wrote:\n\n${QUOTE}`,
    ],
    ["a German one", `Thank you.\n\nAm 02.03.2026 um 10:00 schrieb Max:\n\n${QUOTE}`],
    ["a French one", `Thank you.\n\nLe lun. 2 mars 2026 à 10:00, Max <m@f.example> a écrit :\n${QUOTE}`],
    [
      "the head that Outlook writes",
      "Thank you.\n\nFrom: Max <max@firm.example>\nSent: Monday\n\nWe were late.",
    ],
    ["a line and the original", "Thank you.\n\n-----Original Message-----\nFrom: Max\n\nWe were late."],
    ["nothing but the quotation", `Thank you.\n\n${QUOTE}`],
    ["a signature", "Thank you.\n\n-- \nAnna Berg\nBuyer"],
  ])("above %s", (_what, words) => expect(ownWords(words)).toBe("Thank you."));

  test("between the lines everything stays", () => {
    const between = "> We were late.\n\nYes, by a week.\n\n> We are sorry.\n\nThank you.";
    expect(ownWords(between)).toBe(between);
  });

  test("words that only look like an introduction stay", () => {
    const words = "On Monday I wrote to you: nothing came.\nFrom now on, call me.";
    expect(ownWords(words)).toBe(words);
  });

  test("what is only a quotation is kept rather than nothing", () =>
    expect(ownWords(QUOTE)).toBe(QUOTE.trim()));

  test("no more than 10,000 characters are kept, however long it is", () => {
    expect(ownWords("On a\n".repeat(100_000))).toHaveLength(10_000);
    expect(ownWords(`${"> x\n".repeat(100_000)}y`).length).toBeLessThanOrEqual(10_000);
  });
});
