import { describe, expect, it } from "vitest";
import { makeDice } from "@/prisma/seed/dice";
import { planYear } from "@/prisma/seed/plan-year";
import type { PlannedCase } from "@/prisma/seed/year";

const DAYS = [
  ["a Sunday at dawn", "2026-11-22T05:16:00Z"],
  ["a Wednesday in spring", "2027-03-17T14:40:00Z"],
  ["the hour after the clocks went forward", "2027-03-28T01:20:00Z"],
  ["the first minute of a year", "2027-12-31T23:00:30Z"],
  ["the last minute of a Friday", "2028-06-30T21:59:00Z"],
] as const;

const plan = (now: string) => planYear(new Date(now), makeDice(1));

function instantsOf({ openedAt, rounds, ending }: PlannedCase): Date[] {
  const steps = rounds.flatMap((round) => [
    round.apology?.at,
    round.diagnosis?.at,
    round.plan?.at,
    round.remedy?.at,
    round.followUpAt,
    round.answer?.at,
    round.givenUpAt,
  ]);
  return [openedAt, ...steps, ending?.at].filter((at) => at instanceof Date);
}

describe.each(DAYS)("the year planned on %s", (_day, now) => {
  const year = plan(now);

  it("tells every case forward in time and nothing of the future", () => {
    const astray = year.cases.filter((one) => {
      const instants = instantsOf(one).map((at) => at.getTime());
      const isForward = instants.every((at, i) => i === 0 || at > (instants[i - 1] ?? 0));
      return !isForward || instants.some((at) => at >= new Date(now).getTime());
    });
    expect(astray.map(({ person }) => person.key)).toEqual([]);
    expect(year.answers.filter(({ at }) => at >= new Date(now))).toEqual([]);
  });

  it("has the same people, scores and words as on any other day", () => {
    const said = ({ answers }: typeof year) =>
      answers.map(({ person, pulse, score, comment }) => [person.email, pulse, score, comment]);
    expect(said(year)).toEqual(said(plan("2026-07-01T09:00:00Z")));
  });

  it("gives nobody two cases at once", () => {
    for (const own of Map.groupBy(year.cases, ({ person }) => person).values()) {
      own.sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
      own.reduce((earlier, later) => {
        expect(earlier.closedAt?.getTime()).toBeLessThan(later.openedAt.getTime());
        return later;
      });
    }
  });
});

describe("what the clients say", () => {
  const year = plan("2026-11-22T06:16:00Z");
  const comments = year.answers.flatMap(({ comment }) => comment ?? []);

  it("is said once", () => {
    expect(new Set(comments).size).toBe(comments.length);
    expect(comments.length).toBeGreaterThan(200);
  });

  it("is in three languages, in the language of the house or in English", () => {
    const words = (tongue: string) =>
      year.answers.filter(({ person, comment }) => comment && person.account.tongue === tongue).length;
    expect(words("de")).toBeGreaterThan(40);
    expect(words("fr")).toBeGreaterThan(25);
    expect(words("en")).toBeGreaterThan(80);
  });

  it("leaves no blank unfilled, nor do the members' own words but for the author of a letter", () => {
    const written = year.cases.flatMap(({ rounds, ending }) => [
      ending?.note,
      ...rounds.flatMap(({ apology, plan: promised, remedy, answer }) => [
        apology?.text.replaceAll("{author}", ""),
        apology?.personalImpact,
        promised?.fix,
        remedy?.whatWasDone,
        answer?.comment,
      ]),
    ]);
    expect([...comments, ...written].filter((text) => text && /[{}]/.test(text))).toEqual([]);
  });
});
