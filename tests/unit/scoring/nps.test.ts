import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNps, type NpsCounts, nps, npsCategory, npsInterval, tallyNps } from "@/lib/scoring/nps";

const counted = (promoters: number, passives: number, detractors: number): NpsCounts => ({
  promoters,
  passives,
  detractors,
});
const swapped = ({ promoters, passives, detractors }: NpsCounts) => counted(detractors, passives, promoters);
const answersIn = ({ promoters, passives, detractors }: NpsCounts) => promoters + passives + detractors;

const anyCount = fc.oneof(fc.nat(4), fc.nat(100_000));
const anyCounts = fc
  .record({ promoters: anyCount, passives: anyCount, detractors: anyCount })
  .filter((counts) => answersIn(counts) > 0);
const anyScores = fc.array(fc.integer({ min: 0, max: 10 }));

describe("category of a score", () => {
  test.each([
    [0, "detractor"],
    [1, "detractor"],
    [2, "detractor"],
    [3, "detractor"],
    [4, "detractor"],
    [5, "detractor"],
    [6, "detractor"],
    [7, "passive"],
    [8, "passive"],
    [9, "promoter"],
    [10, "promoter"],
  ])("%d is a %s", (score, category) => {
    expect(npsCategory(score)).toBe(category);
  });

  test.each<[unknown, string]>([
    [11, "11"],
    [-1, "-1"],
    [9.5, "9.5"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    ["9", '"9"'],
    [null, "null"],
    [undefined, "undefined"],
  ])("%j is refused, not clamped or converted", (score, shown) => {
    expect(() => npsCategory(score as number)).toThrow(
      new RangeError(`An NPS score must be a whole number from 0 to 10; ${shown} is not.`),
    );
  });
});

describe("tally of scores", () => {
  test("counts each score once", () => {
    expect(tallyNps([10, 9, 8, 7, 6, 0, 3])).toEqual(counted(2, 2, 3));
    expect(tallyNps([])).toEqual(counted(0, 0, 0));
  });

  test("is refused as a whole when one score is invalid", () => {
    expect(() => tallyNps([10, 9, 11])).toThrow(RangeError);
  });

  test("sums to the number of scores", () => {
    fc.assert(fc.property(anyScores, (scores) => answersIn(tallyNps(scores)) === scores.length));
  });

  test("of two groups together is the sum of their tallies", () => {
    fc.assert(
      fc.property(anyScores, anyScores, (first, second) => {
        const [a, b] = [tallyNps(first), tallyNps(second)];
        expect(tallyNps([...first, ...second])).toEqual(
          counted(a.promoters + b.promoters, a.passives + b.passives, a.detractors + b.detractors),
        );
      }),
    );
  });
});

describe("score", () => {
  test.each([
    [counted(50, 30, 20), 0.3],
    [counted(10, 0, 0), 1],
    [counted(0, 0, 10), -1],
    [counted(0, 10, 0), 0],
    [counted(-0, 5, 0), 0],
    [counted(7, 0, 7), 0],
    [counted(1, 1, 1), 0],
    [counted(49, 151, 0), 0.245],
  ])("of %o is %d", (counts, expected) => {
    expect(nps(counts)).toBe(expected);
  });

  test("of nobody is unknown, not nought", () => {
    expect(nps(counted(0, 0, 0))).toBeNull();
    expect(npsInterval(counted(0, 0, 0))).toBeNull();
  });

  test.each([
    counted(-1, 2, 3),
    counted(1.5, 0, 0),
    counted(0, Number.NaN, 0),
    counted(0, 0, Number.POSITIVE_INFINITY),
  ])("of %o is refused", (counts) => {
    expect(() => nps(counts)).toThrow(RangeError);
    expect(() => npsInterval(counts)).toThrow(RangeError);
    expect(() => compareNps(counts, counted(1, 1, 1))).toThrow(RangeError);
    expect(() => compareNps(counted(1, 1, 1), counts)).toThrow(RangeError);
  });

  test("lies in -1..1 and turns round when promoters and detractors change places", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const score = Number(nps(counts));
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        expect(nps(swapped(counts))).toBe(0 - score);
      }),
    );
  });
});

describe("interval", () => {
  test("of 50/30/20 and of ten promoters is the adjusted Wald one", () => {
    const [low, high] = npsInterval(counted(50, 30, 20)) ?? [];
    expect(low).toBeCloseTo(0.140511302, 9);
    expect(high).toBeCloseTo(0.44201297, 9);

    const [unanimousLow, unanimousHigh] = npsInterval(counted(10, 0, 0)) ?? [];
    expect(unanimousLow).toBeCloseTo(0.475035515, 9);
    expect(unanimousHigh).toBe(1);
  });

  test.each([0, 1, -0.5, 95, Number.NaN])("at confidence %d is refused", (confidence) => {
    expect(() => npsInterval(counted(5, 3, 2), confidence)).toThrow(RangeError);
    expect(() => npsInterval(counted(0, 0, 0), confidence)).toThrow(RangeError);
  });

  test("lies in -1..1 around the adjusted score, even when all agree", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const [low, high] = npsInterval(counts) ?? [];
        const adjusted = (counts.promoters - counts.detractors) / (answersIn(counts) + 3);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThan(adjusted);
        expect(high).toBeGreaterThan(adjusted);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is mirrored when promoters and detractors change places", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const [low, high] = npsInterval(counts) ?? [];
        expect(npsInterval(swapped(counts))).toEqual([-Number(high), -Number(low)]);
      }),
    );
  });

  test("widens with the confidence asked for", () => {
    const anyConfidence = fc.double({ min: 0.01, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(anyCounts, anyConfidence, (counts, confidence) => {
        const [low, high] = npsInterval(counts, confidence) ?? [];
        const [widerLow, widerHigh] = npsInterval(counts, confidence + 0.01) ?? [];
        expect(widerLow === -1 || Number(widerLow) < Number(low)).toBe(true);
        expect(widerHigh === 1 || Number(widerHigh) > Number(high)).toBe(true);
      }),
    );
  });
});

describe("comparison", () => {
  test("finds no clear change in twenty points on a hundred answers each", () => {
    const compared = compareNps(counted(50, 30, 20), counted(40, 30, 30));
    expect(compared?.difference).toBeCloseTo(0.2, 12);
    expect(compared?.z).toBeCloseTo(1.732324, 6);
    expect(compared?.p).toBeCloseTo(0.083216, 6);
  });

  test("with an empty group says nothing", () => {
    expect(compareNps(counted(0, 0, 0), counted(1, 0, 0))).toBeNull();
    expect(compareNps(counted(1, 0, 0), counted(0, 0, 0))).toBeNull();
  });

  test("of a group with itself finds nothing", () => {
    const compared = compareNps(counted(3, 4, 5), counted(3, 4, 5));
    expect(compared).toMatchObject({ difference: 0, adjustedDifference: 0, z: 0, p: 1 });
  });

  test("turns round when the groups change places", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (a, b) => {
        const there = compareNps(a, b);
        const back = compareNps(b, a);
        if (!there || !back) throw new Error("Neither group is empty.");
        expect(back.difference).toBe(0 - there.difference);
        expect(back.adjustedDifference).toBe(0 - there.adjustedDifference);
        expect(back.z).toBe(0 - there.z);
        expect(back.p).toBe(there.p);
        expect(back.interval).toEqual([-there.interval[1], -there.interval[0]]);
      }),
    );
  });

  test("calls a difference significant exactly when its interval leaves out nought", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (a, b) => {
        const compared = compareNps(a, b);
        if (!compared) throw new Error("Neither group is empty.");
        const [low, high] = compared.interval;
        expect(low > 0 || high < 0).toBe(compared.p < 0.05);
        expect(low).toBeGreaterThanOrEqual(-2);
        expect(high).toBeLessThanOrEqual(2);
      }),
    );
  });
});
