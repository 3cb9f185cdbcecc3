import { expect, test } from "vitest";
import { standingWords } from "@/components/responses/standing-words";

const settledAt = new Date("2026-11-22T09:00:00Z");
const counting = { state: "confirmed", isActive: true, settledAt, flag: null } as const;
const inactive = { ...counting, isActive: false, settledAt: null } as const;

test.each([
  [counting, "Counts"],
  [{ ...counting, settledAt: null }, "In its grace: counts once that is over"],
  [inactive, "Corrected later"],
  [{ ...inactive, settledAt }, "Counts until its correction does, which the client can still change"],
  [{ ...inactive, flag: "other_browser" }, "Set aside: it came from another browser after the first answer"],
  [
    { ...inactive, flag: "too_late" },
    "Set aside: it came after the hour in which an answer can be corrected",
  ],
  [{ ...inactive, flag: "not_chosen" }, "Set aside: a member of your firm let another answer count, or none"],
  [{ ...inactive, flag: "a reason of tomorrow" }, "Set aside"],
  [
    { ...inactive, state: "suspect", flag: "other_browser" } as const,
    "Held back: a machine seems to have sent it",
  ],
  [{ ...inactive, state: "discarded" } as const, "Discarded by a member of your firm"],
])("%j is said to be: %s", (version, words) => {
  expect(standingWords(version)).toBe(words);
});
