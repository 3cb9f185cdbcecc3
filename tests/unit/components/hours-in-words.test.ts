import { expect, test } from "vitest";
import { hoursInWords } from "@/components/recovery/hours-in-words";

test.each([
  [0, "0 min"],
  [0.999, "59 min"],
  [1, "1 h"],
  [49.9, "49 h"],
])("%f hours read as %s: never more than have gone by", (hours, words) => {
  expect(hoursInWords(hours)).toBe(words);
});
