import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { npsPoints, percent, roundHalfAwayFromZero, wholeNumber } from "@/lib/scoring/format";
import { compareNps, nps } from "@/lib/scoring/nps";

test.each([
  [0, "0"],
  [999, "999"],
  [1_204, "1,204"],
  [1_000_000, "1,000,000"],
])("the whole number %i reads %s", (count, words) => {
  expect(wholeNumber(count)).toBe(words);
});

describe("rounding half away from zero", () => {
  test.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [24.5, 0, 25],
    [-24.5, 0, -25],
    [2.5, 0, 3],
    [0.49999, 0, 0],
    [-0.4, 0, 0],
    [-0, 0, 0],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [1.4499, 1, 1.4],
    [10.235, 2, 10.24],
    [0.285 * 100, 0, 29],
    [0.285 * 100, 1, 28.5],
    [0.1 + 0.2, 1, 0.3],
    [(0.9 - 0.875) * 100, 0, 3],
    [(0.94 - 0.935) * 100, 0, 1],
    [(0.935 - 0.94) * 100, 0, -1],
    [10_000_000.005, 2, 10_000_000.01],
    [1_234_567_890_123.5, 0, 1_234_567_890_124],
    [Number.MAX_SAFE_INTEGER, 2, Number.MAX_SAFE_INTEGER],
    [1e-9, 4, 0],
    [1e21, 0, 1e21],
  ])("%d to %d decimals is %d", (x, digits, rounded) => {
    expect(roundHalfAwayFromZero(x, digits)).toBe(rounded);
  });

  test("moves every written tie away from zero", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 4 }), (kept, digits) => {
        const tie = Number(`${kept}.5e-${digits}`);
        const away = Number(`${kept + 1}e-${digits}`);
        expect(roundHalfAwayFromZero(tie, digits)).toBe(away);
        expect(roundHalfAwayFromZero(-tie, digits)).toBe(-away);
      }),
    );
  });

  test("leaves a number alone that has no more decimals", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (units, digits) => {
        const x = Number(`${units}e-${digits}`);
        expect(roundHalfAwayFromZero(x, digits)).toBe(x);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is refused", (x) => {
    expect(() => roundHalfAwayFromZero(x)).toThrow(RangeError);
  });

  test.each([-1, 5, 1.5, Number.NaN])("%d decimals are refused", (digits) => {
    expect(() => roundHalfAwayFromZero(1, digits)).toThrow(RangeError);
  });
});

describe("percentage", () => {
  test.each([
    [0.34, 0, "34 %"],
    [0.285, 0, "29 %"],
    [1.005, 0, "101 %"],
    [0.10005, 2, "10.01 %"],
    [0.34, 1, "34.0 %"],
    [0, 0, "0 %"],
    [-0, 0, "0 %"],
    [-0.001, 0, "0 %"],
    [-0.164074, 0, "−16 %"],
    [1, 0, "100 %"],
    [null, 0, "–"],
  ])("%d to %d decimals is written %s", (share, digits, written) => {
    expect(percent(share, digits)).toBe(written.replace(" ", "\u00a0"));
  });

  test("is the exact fraction rounded, for any counts", () => {
    const part = fc.integer({ min: 1, max: 999_999 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(part, ([k, n]) => {
        expect(percent(k / n)).toBe(`${roundedHundredths(BigInt(k), BigInt(n))}\u00a0%`);
      }),
    );
  });

  test("is refused for what is not a number", () => {
    expect(() => percent(Number.NaN)).toThrow(RangeError);
  });
});

describe("points", () => {
  test.each([
    [0.3, "+30"],
    [0.335, "+34"],
    [-0.245, "−25"],
    [0.245, "+25"],
    [-0.24, "−24"],
    [0, "0"],
    [-0, "0"],
    [-0.004, "0"],
    [0.005, "+1"],
    [1, "+100"],
    [-1, "−100"],
    [null, "–"],
  ])("%d is written %s", (net, written) => {
    expect(npsPoints(net)).toBe(written);
  });

  test("of a difference are the exact difference rounded, not the difference of rounded scores", () => {
    const [a, b] = [
      { promoters: 304, passives: 696, detractors: 0 },
      { promoters: 296, passives: 704, detractors: 0 },
    ];
    expect([npsPoints(nps(a)), npsPoints(nps(b))]).toEqual(["+30", "+30"]);
    expect(npsPoints(compareNps(a, b)?.difference ?? null)).toBe("+1");
  });

  test("of a difference are right whatever subtraction left in the last digits", () => {
    const tieProneSize = fc.constantFrom(40, 200, 400);
    const group = fc
      .oneof(tieProneSize, fc.integer({ min: 1, max: 2000 }))
      .chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(group, group, ([k1, n1], [k2, n2]) => {
        const numerator = BigInt(k1 * n2 - k2 * n1);
        const points = roundedHundredths(numerator < 0n ? -numerator : numerator, BigInt(n1 * n2));
        const sign = numerator < 0n ? "−" : "+";
        expect(npsPoints(k1 / n1 - k2 / n2)).toBe(points === 0n ? "0" : `${sign}${points}`);
      }),
    );
  });
});

/** The reference in whole numbers: 100 k / n, halves up, for k from 0. */
function roundedHundredths(k: bigint, n: bigint): bigint {
  return (200n * k + n) / (2n * n);
}
