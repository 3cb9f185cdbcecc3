import { describe, expect, test } from "vitest";
import { decide } from "@/lib/recovery/follow-up-outcome";

describe("what a follow-up makes of a case", () => {
  test.each([
    [true, 5, 10, "recovered", "recovered"],
    [true, 4, 7, "recovered", "recovered"],
    [true, 4, 6, "reopen", "not_recovered"],
    [true, 3, 7, "reopen", "not_recovered"],
    [true, 3, 10, "reopen", "not_recovered"],
    [true, 1, 0, "reopen", "not_recovered"],
    [false, 4, 7, "reopen", "not_recovered"],
    [false, 5, 10, "reopen", "not_recovered"],
    [false, 1, 0, "reopen", "not_recovered"],
  ] as const)(
    "fixed %s, handled %d of 5, recommends %d: first %s, then %s",
    (isFixed, handling, score, first, second) => {
      expect(decide({ isFixed, handling, score }, 0)).toBe(first);
      expect(decide({ isFixed, handling, score }, 1)).toBe(second);
    },
  );
});
