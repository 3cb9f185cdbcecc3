import { describe, expect, test } from "vitest";
import { twoSidedP, zForConfidence } from "@/lib/scoring/normal";

describe("normal distribution", () => {
  test.each([
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
  ])("at confidence %d reaches %d standard errors", (confidence, z) => {
    expect(zForConfidence(confidence)).toBeCloseTo(z, 12);
  });

  test.each([0, 1, -1, 1.5, 95, Number.NaN])("has no confidence %d", (confidence) => {
    expect(() => zForConfidence(confidence)).toThrow(RangeError);
  });

  test("gives the same p on both sides, one at nought, and small ones in full", () => {
    expect(twoSidedP(0)).toBe(1);
    expect(twoSidedP(-1.7323241326960437)).toBe(twoSidedP(1.7323241326960437));
    expect(twoSidedP(1.7323241326960437)).toBeCloseTo(0.08321586753157123, 12);
    expect(twoSidedP(8) / 1.2441921148543639e-15).toBeCloseTo(1, 9);
  });

  test("undoes the quantile", () => {
    expect(twoSidedP(zForConfidence(0.95))).toBeCloseTo(0.05, 12);
  });
});
