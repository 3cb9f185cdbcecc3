import { expect, test } from "vitest";
import { ordinal } from "@/lib/platform/ordinal";

test.each([
  [1, "first"],
  [3, "third"],
  [8, "eighth"],
  [10, "10th"],
  [11, "11th"],
  [22, "22nd"],
  [31, "31st"],
])("%d is the %s", (count, words) => {
  expect(ordinal(count)).toBe(words);
});
