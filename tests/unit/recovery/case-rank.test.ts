import { describe, expect, test } from "vitest";
import { rankAt, rankReasons } from "@/lib/recovery/case-rank";

const now = new Date("2026-03-03T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const ranked = (facts: Partial<Parameters<typeof rankAt>[0]>) =>
  Number(rankAt({ dueAt: inHours(10), followUpDueAt: null, severity: "normal", revenueRank: 0.5, ...facts }));

describe("the queue", () => {
  test("puts first what breaches next", () => {
    expect(ranked({ dueAt: inHours(2) })).toBeLessThan(ranked({ dueAt: inHours(3) }));
  });

  test("lets the graver case go first when both are due alike, and up to a day before a milder one", () => {
    expect(ranked({ severity: "critical" })).toBeLessThan(ranked({ severity: "high" }));
    expect(ranked({ severity: "high" })).toBeLessThan(ranked({ severity: "normal" }));
    expect(ranked({ severity: "normal" })).toBeLessThan(ranked({ severity: "low" }));
    expect(ranked({ severity: "critical", dueAt: inHours(20) })).toBeLessThan(ranked({ severity: "low" }));
    expect(ranked({ severity: "critical", dueAt: inHours(40) })).toBeGreaterThan(ranked({ severity: "low" }));
  });

  test("lets the larger account go first; an unknown revenue counts as the middle", () => {
    expect(ranked({ revenueRank: 0.9 })).toBeLessThan(ranked({ revenueRank: 0.1 }));
    expect(ranked({ revenueRank: null })).toBe(ranked({ revenueRank: 0.5 }));
  });

  test("knows where to put a case that waits for its client, and a closed one nowhere", () => {
    expect(ranked({ dueAt: null, followUpDueAt: inHours(48) })).toBeGreaterThan(ranked({}));
    expect(rankAt({ dueAt: null, followUpDueAt: null, severity: "high", revenueRank: 1 })).toBeNull();
  });
});

const plain = { stage: "new", dueAt: null, followUpDueAt: null, round: 0, casesInTwelveMonths: 1 } as const;

describe("the reason for a rank", () => {
  test.each([
    [{ dueAt: inHours(2.5) }, ["2 h left to apologise"]],
    [{ dueAt: inHours(0.3) }, ["18 min left to apologise"]],
    [{ stage: "diagnosed", dueAt: inHours(-72) }, ["overdue by 3 days: tell the plan"]],
    [{ stage: "apologised", dueAt: inHours(-30) }, ["overdue by 30 h: find the cause"]],
    [{ stage: "planned", dueAt: inHours(72) }, ["3 days left to put it right"]],
    [{ stage: "remedied", followUpDueAt: inHours(72) }, ["follow-up in 3 days"]],
    [{ stage: "remedied", followUpDueAt: inHours(-1) }, ["follow-up due"]],
    [{ stage: "following_up", followUpDueAt: inHours(72) }, ["waiting for the client, 3 days left"]],
    [{ stage: "following_up", followUpDueAt: inHours(-1) }, ["the client has not answered"]],
    [{ stage: "closed" }, ["closed"]],
    [
      { stage: "diagnosed", dueAt: inHours(-5), lacksApology: true },
      ["the client does not have the apology", "overdue by 5 h: apologise"],
    ],
    [{ dueAt: inHours(2), round: 1 }, ["2 h left to apologise", "second failure"]],
    [{ dueAt: inHours(2), casesInTwelveMonths: 3 }, ["2 h left to apologise", "third case in 12 months"]],
  ] as const)("%o is said as %o", (facts, words) => {
    expect(rankReasons({ ...plain, ...facts }, now)).toEqual(words);
  });
});
