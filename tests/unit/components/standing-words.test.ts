import { expect, test } from "vitest";
import { standingWords } from "@/components/responses/standing-words";

test.each([
  [{ isActive: true, flag: null }, "Counts"],
  [{ isActive: false, flag: null }, "Corrected later"],
  [
    { isActive: false, flag: "other_browser" },
    "Set aside: it came from another browser after the first answer",
  ],
  [
    { isActive: false, flag: "too_late" },
    "Set aside: it came after the hour in which an answer can be corrected",
  ],
  [{ isActive: false, flag: "a reason of tomorrow" }, "Set aside"],
])("%j is said to be: %s", (version, words) => {
  expect(standingWords(version)).toBe(words);
});
