import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ces, tallyCes } from "@/lib/scoring/ces";
import { csat, tallyCsat } from "@/lib/scoring/csat";
import { zForConfidence } from "@/lib/scoring/normal";
import { compareNps, type NpsCounts, nps, npsInterval, tallyNps } from "@/lib/scoring/nps";
import { wilsonInterval } from "@/lib/scoring/proportion";
import { responseRate } from "@/lib/scoring/rates";
import { readDataBeside } from "../../data-beside";

const triple = z.tuple([z.number(), z.number(), z.number()]);
const pair = z.tuple([z.number(), z.number()]);
const comparison = z.object({
  diff: z.number(),
  diff_raw: z.number(),
  z: z.number(),
  p: z.number(),
  lo: z.number(),
  hi: z.number(),
});
const vectorsSchema = z.object({
  z: z.object({ z90: z.number(), z95: z.number(), z99: z.number() }),
  one_sample: z.record(
    z.string(),
    z.object({
      counts_p_s_d: triple,
      adj_wald: z.object({ nps_raw: z.number(), lo: z.number(), hi: z.number() }),
    }),
  ),
  two_sample: z.record(z.string(), z.object({ adj: comparison })),
  csat: z.record(z.string(), z.union([pair, z.object({ t2b: z.number(), wilson: pair })])),
  ces: z.record(z.string(), z.object({ mean: z.number(), pct_agree_5to7: z.number() })),
  aapor: z.record(z.string(), z.number()),
  accounts: z.object({
    data: z.record(z.string(), z.object({ scores: z.array(z.number()) })),
    respondent_nps: z.number(),
    per_account: z.record(z.string(), z.number()),
  }),
  rolling3: z.object({
    months_p_s_d: z.array(triple),
    monthly: z.array(z.number()),
    roll: z.array(z.object({ pooled_counts: triple, pooled_nps: z.number(), adj_moe: z.number() })),
  }),
});

// The cases lie beside the repository, not in it: a checkout on its own skips them.
const file = readDataBeside("statistics-vectors.json");
const vectors = file === null ? null : vectorsSchema.parse(JSON.parse(file));

describe.skipIf(!vectors)("the worked cases (skipped where their file is not there)", () => {
  test("reach as many standard errors as the confidence asks for", () => {
    const reach = given(vectors).z;
    expect(zForConfidence(0.9)).toBeCloseTo(reach.z90, 12);
    expect(zForConfidence(0.95)).toBeCloseTo(reach.z95, 12);
    expect(zForConfidence(0.99)).toBeCloseTo(reach.z99, 12);
  });

  test.each(Object.entries(vectors?.one_sample ?? {}))("score and interval of %s", (_name, expected) => {
    const counts = countsOf(expected.counts_p_s_d);
    expect(nps(counts)).toBeCloseTo(expected.adj_wald.nps_raw, 12);
    expectInterval(npsInterval(counts), [
      Math.max(-1, expected.adj_wald.lo),
      Math.min(1, expected.adj_wald.hi),
    ]);
  });

  test.each(Object.entries(vectors?.two_sample ?? {}))("comparison of %s", (name, { adj }) => {
    const [p1, s1, d1, p2, s2, d2] = numbersIn(name);
    const compared = compareNps(countsOf([p1, s1, d1]), countsOf([p2, s2, d2]));
    expect(compared?.difference).toBeCloseTo(adj.diff_raw, 12);
    expect(compared?.adjustedDifference).toBeCloseTo(adj.diff, 12);
    expect(compared?.z).toBeCloseTo(adj.z, 10);
    expect(compared?.p).toBeCloseTo(adj.p, 10);
    expectInterval(compared?.interval, [adj.lo, adj.hi]);
  });

  test.each(Object.entries(vectors?.csat ?? {}))("satisfaction of %s", (name, expected) => {
    if (Array.isArray(expected)) {
      const [satisfied, answers] = numbersIn(name);
      expectInterval(wilsonInterval(Number(satisfied), Number(answers)), expected);
      return;
    }
    const scores = name.split(",").flatMap((entry) => {
      const [score, times] = numbersIn(entry);
      return Array.from({ length: Number(times) }, () => Number(score));
    });
    const measured = csat(tallyCsat(scores));
    expect(measured?.share).toBeCloseTo(expected.t2b, 12);
    expectInterval(measured?.interval, expected.wilson);
  });

  test.each(Object.entries(vectors?.ces ?? {}))("effort of %s", (name, expected) => {
    const scores = numbersIn(name.slice(name.indexOf("[")));
    const measured = ces(tallyCes(scores));
    expect(measured?.mean).toBeCloseTo(expected.mean, 12);
    expect(measured?.share).toBeCloseTo(expected.pct_agree_5to7, 12);
  });

  test("response rate is AAPOR's RR2, not one of its five siblings", () => {
    const { I = 0, P = 0, R = 0, NC = 0, O = 0, UH = 0, UO = 0, RR2 } = given(vectors).aapor;
    const rate = responseRate({ answered: I + P, refused: R, silent: NC + O, unknown: UH + UO });
    expect(rate).toBeCloseTo(Number(RR2), 12);
  });

  test("score of each account, and of all their answers pooled", () => {
    const { data, per_account, respondent_nps } = given(vectors).accounts;
    for (const [account, { scores }] of Object.entries(data)) {
      expect(nps(tallyNps(scores))).toBeCloseTo(Number(per_account[account]), 12);
    }
    const everyScore = Object.values(data).flatMap(({ scores }) => scores);
    expect(Number(nps(tallyNps(everyScore))) * 100).toBeCloseTo(respondent_nps, 10);
  });

  test("rolling windows pool the counts of their months", () => {
    const { months_p_s_d, monthly, roll } = given(vectors).rolling3;
    expect(months_p_s_d.map((month) => Number(nps(countsOf(month))) * 100)).toEqual(
      monthly.map((score) => expect.closeTo(score, 10)),
    );
    for (const { pooled_counts, pooled_nps, adj_moe } of roll) {
      const [low, high] = npsInterval(countsOf(pooled_counts)) ?? [];
      expect(Number(nps(countsOf(pooled_counts))) * 100).toBeCloseTo(pooled_nps, 10);
      expect(((Number(high) - Number(low)) / 2) * 100).toBeCloseTo(adj_moe, 9);
    }
  });
});

function given<T>(value: T | null): T {
  if (value === null) throw new Error("The worked cases are not beside this checkout.");
  return value;
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function countsOf([promoters, passives, detractors]: readonly (number | undefined)[]): NpsCounts {
  return { promoters: Number(promoters), passives: Number(passives), detractors: Number(detractors) };
}

function expectInterval(
  actual: readonly [number, number] | null | undefined,
  [low, high]: readonly [number, number],
) {
  expect(actual?.[0]).toBeCloseTo(low, 10);
  expect(actual?.[1]).toBeCloseTo(high, 10);
}
