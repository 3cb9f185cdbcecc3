import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csat, tallyCsat } from "@/lib/scoring/csat";

describe("customer satisfaction", () => {
  test("is the share of fours and fives, with its Wilson interval", () => {
    const measured = csat({ satisfied: 50, answers: 60 });
    expect(measured?.share).toBe(50 / 60);
    expect(measured?.interval[0]).toBeCloseTo(0.719684, 6);
    expect(measured?.interval[1]).toBeCloseTo(0.906868, 6);
  });

  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
  ])("a %d counts %d times as satisfied", (score, satisfied) => {
    expect(tallyCsat([score])).toEqual({ satisfied, answers: 1 });
  });

  test.each([0, 6, 3.5, Number.NaN, "4"])("%j is refused as a score", (score) => {
    expect(() => tallyCsat([5, score as number])).toThrow(
      /^A satisfaction score must be a whole number from 1 to 5; /,
    );
  });

  test("of nobody is unknown", () => {
    expect(csat(tallyCsat([]))).toBeNull();
  });

  test.each([
    { satisfied: 3, answers: 2 },
    { satisfied: -1, answers: 2 },
    { satisfied: 0.5, answers: 2 },
  ])("of the counts %o is refused", (counts) => {
    expect(() => csat(counts)).toThrow(RangeError);
  });

  test("counts every answer", () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(scores, (given) => {
        const { satisfied, answers } = tallyCsat(given);
        expect(answers).toBe(given.length);
        expect(satisfied).toBe(given.filter((score) => [4, 5].includes(score)).length);
      }),
    );
  });
});
