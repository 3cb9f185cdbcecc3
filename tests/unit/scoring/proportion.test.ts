import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proportion, wilsonInterval } from "@/lib/scoring/proportion";

const anyPart = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe("proportion", () => {
  test.each([
    [3, 4, 0.75],
    [0, 4, 0],
    [-0, 4, 0],
    [4, 4, 1],
    [410_000.5, 820_001, 0.5],
  ])("%d of %d is %d", (part, whole, share) => {
    expect(proportion(part, whole)).toBe(share);
  });

  test("of nothing is unknown", () => {
    expect(proportion(0, 0)).toBeNull();
  });

  test.each([
    [1, 0],
    [5, 4],
    [-1, 4],
    [-2, -1],
    [Number.NaN, 4],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])("%d of %d is refused", (part, whole) => {
    expect(() => proportion(part, whole)).toThrow(RangeError);
  });
});

describe("Wilson interval", () => {
  test("of 50 in 60 is .719684 to .906868", () => {
    const [low, high] = wilsonInterval(50, 60) ?? [];
    expect(low).toBeCloseTo(0.719684, 6);
    expect(high).toBeCloseTo(0.906868, 6);
  });

  test("reaches exactly nought or one when none or all succeed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) => {
        expect(wilsonInterval(0, n)?.[0]).toBe(0);
        expect(wilsonInterval(n, n)?.[1]).toBe(1);
      }),
    );
  });

  test("of nobody is unknown", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test.each([
    [11, 10],
    [-1, 10],
    [1.5, 10],
    [1, 10.5],
    [0, -1],
    [Number.NaN, 10],
    [1, Number.POSITIVE_INFINITY],
  ])("of %d in %d is refused", (successes, n) => {
    expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });

  test("lies in 0..1 around the share", () => {
    fc.assert(
      fc.property(anyPart, ({ successes, n }) => {
        const [low, high] = wilsonInterval(successes, n) ?? [];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is mirrored when successes and failures change places", () => {
    fc.assert(
      fc.property(anyPart, ({ successes, n }) => {
        const [low, high] = wilsonInterval(successes, n) ?? [];
        const [mirroredLow, mirroredHigh] = wilsonInterval(n - successes, n) ?? [];
        expect(mirroredLow).toBeCloseTo(1 - Number(high), 12);
        expect(mirroredHigh).toBeCloseTo(1 - Number(low), 12);
      }),
    );
  });
});
