import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeSeverity, raiseSeverity, SEVERITIES } from "@/lib/recovery/case-severity";

const plain = { score: 6, revenueRank: null, role: null, earlierCases: 0, predictedScore: null } as const;

describe("severity", () => {
  test.each([
    ["a mild answer of a small account", {}, "low", ["score 6"]],
    ["a promoter who asks for contact", { score: 9 }, "low", ["score 9"]],
    ["a low answer", { score: 4 }, "normal", ["score 4"]],
    ["a very low answer", { score: 1 }, "normal", ["score 1"]],
    ["of a decision maker", { score: 1, role: "decision_maker" }, "high", ["score 1", "decision maker"]],
    ["of a user", { score: 1, role: "user" }, "normal", ["score 1"]],
    ["of a larger account", { score: 3, revenueRank: 0.5 }, "normal", ["score 3", "a larger account"]],
    [
      "of one of the largest",
      { score: 3, revenueRank: 0.95 },
      "high",
      ["score 3", "one of the largest accounts"],
    ],
    ["of a smaller one", { score: 3, revenueRank: 0.49 }, "normal", ["score 3"]],
    [
      "again",
      { score: 5, earlierCases: 1 },
      "normal",
      ["score 5", "another case without a known cause in 12 months"],
    ],
    [
      "and again",
      { score: 4, earlierCases: 2 },
      "high",
      ["score 4", "2 other cases without a known cause in 12 months"],
    ],
    ["as nobody foresaw", { score: 5, predictedScore: 9 }, "normal", ["score 5", "predicted 9"]],
    ["nearly as foreseen", { score: 6, predictedScore: 9 }, "low", ["score 6"]],
    ["a complaint without a score", { score: null, predictedScore: 9 }, "low", ["a complaint"]],
    [
      "everything at once",
      { score: 0, revenueRank: 1, role: "decision_maker", earlierCases: 4, predictedScore: 10 },
      "critical",
      [
        "score 0",
        "one of the largest accounts",
        "decision maker",
        "4 other cases without a known cause in 12 months",
        "predicted 10",
      ],
    ],
  ] as const)("of %s", (_, facts, severity, reasons) => {
    expect(judgeSeverity({ ...plain, ...facts })).toEqual({ severity, reasons });
  });

  test("never falls when a circumstance gets worse", () => {
    const facts = fc.record({
      score: fc.integer({ min: 0, max: 10 }),
      revenueRank: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      role: fc.constantFrom("decision_maker", "influencer", "user", "billing", null),
      earlierCases: fc.nat(8),
      predictedScore: fc.option(fc.integer({ min: 0, max: 10 })),
    });
    const level = (given: Parameters<typeof judgeSeverity>[0]) =>
      SEVERITIES.indexOf(judgeSeverity(given).severity);
    fc.assert(
      fc.property(facts, (given) => {
        expect(level({ ...given, score: Math.max(0, given.score - 1) })).toBeGreaterThanOrEqual(level(given));
        expect(level({ ...given, earlierCases: given.earlierCases + 1 })).toBeGreaterThanOrEqual(
          level(given),
        );
        expect(level({ ...given, role: "decision_maker" })).toBeGreaterThanOrEqual(level(given));
        expect(level({ ...given, revenueRank: 1 })).toBeGreaterThanOrEqual(level(given));
      }),
    );
  });

  test("goes one level up for a second failure, and no further than critical", () => {
    expect(SEVERITIES.map(raiseSeverity)).toEqual(["normal", "high", "critical", "critical"]);
  });
});
