import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ces, tallyCes } from "@/lib/scoring/ces";

describe("customer effort", () => {
  test("is the mean agreement and the share from 5 to 7", () => {
    expect(ces(tallyCes([7, 6, 5, 5, 4, 2, 7, 6]))).toEqual({ mean: 5.25, share: 0.75 });
  });

  test.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [7, 1],
  ])("a %d counts %d times as agreement", (score, agreeing) => {
    expect(tallyCes([score])).toEqual({ total: score, agreeing, answers: 1 });
  });

  test.each([0, 8, 4.5, Number.NaN, "7"])("%j is refused as a score", (score) => {
    expect(() => tallyCes([7, score as number])).toThrow(
      /^An effort score must be a whole number from 1 to 7; /,
    );
  });

  test("of nobody is unknown", () => {
    expect(ces(tallyCes([]))).toBeNull();
  });

  test.each([
    { total: 8, agreeing: 1, answers: 1 },
    { total: 4, agreeing: 1, answers: 1 },
    { total: 5, agreeing: 0, answers: 1 },
    { total: 0, agreeing: 0, answers: 1 },
    { total: 1.5, agreeing: 0, answers: 1 },
    { total: 14, agreeing: 2, answers: 1 },
    { total: 7, agreeing: 1, answers: 0 },
    { total: 1, agreeing: 0, answers: 0 },
    { total: Number.NaN, agreeing: 0, answers: 1 },
  ])("of the impossible counts %o is refused", (counts) => {
    expect(() => ces(counts)).toThrow(RangeError);
  });

  test("accepts every tally of real scores and stays on the scale", () => {
    const scores = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(scores, (given) => {
        const measured = ces(tallyCes(given));
        expect(measured?.mean).toBeGreaterThanOrEqual(Math.min(...given));
        expect(measured?.mean).toBeLessThanOrEqual(Math.max(...given));
        expect(measured?.share).toBe(given.filter((score) => score >= 5).length / given.length);
      }),
    );
  });
});
