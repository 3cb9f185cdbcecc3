import { expect, test } from "vitest";
import { hoursInWords } from "@/components/recovery/hours-in-words";

test.each([
  [0, 24, "0 min"],
  [0.999, 24, "59 min"],
  [1, 24, "1 h"],
  [47.9, 24, "47 h"],
  [48, 24, "2 days"],
  [71.9, 24, "2 days"],
  [1_100, 24, "45 days"],
  [15.9, 8, "15 h"],
  [16, 8, "2 days"],
  [330, 8, "41 days"],
])(
  "%f hours, of which a day has %d, read as %s: never more than have gone by",
  (hours, hoursOfDay, words) => {
    expect(hoursInWords(hours, hoursOfDay)).toBe(words);
  },
);
