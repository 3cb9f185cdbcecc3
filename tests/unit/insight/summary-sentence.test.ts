import { expect, test } from "vitest";
import { summarySentence } from "@/lib/insight/summary-sentence";

const counts = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
});

test.each([
  [counts(50, 30, 20), counts(40, 30, 30), 12, "No clear change from a year earlier."],
  [counts(60, 25, 15), counts(40, 30, 30), 12, "Up 35 points from a year earlier."],
  [counts(40, 30, 30), counts(60, 25, 15), 3, "Down 35 points from 3 months earlier."],
  [counts(0, 0, 0), counts(40, 30, 30), 12, "Nobody has answered in this time."],
  [
    counts(40, 30, 30),
    counts(0, 0, 0),
    1,
    "Nobody had answered a month earlier, so there is nothing to compare with.",
  ],
  [counts(4, 0, 0), counts(0, 0, 90), 12, "Too few answers to compare with a year earlier."],
])("says of %j against %j: %i months, %s", (current, before, months, sentence) => {
  expect(summarySentence(current, before, months)).toBe(sentence);
});
