import { describe, expect, test } from "vitest";
import { caseClocks } from "@/lib/recovery/case-clocks";

const on = (iso: string) => new Date(iso);
const time = {
  timeZone: "Europe/Berlin",
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set<string>(),
};
const MONDAY = on("2026-03-02T08:00:00Z");
const facts = {
  stage: "apologised",
  roundSince: MONDAY,
  reached: { apologised: { at: on("2026-03-02T12:00:00Z"), dueAt: on("2026-03-02T10:00:00Z") } },
  fixDueOn: null,
  dueAt: on("2026-03-05T16:00:00Z"),
  closedAt: null,
  isHeld: false,
  promises: { apologiseWithinHours: 24, diagnoseWithinDays: 3, planWithinDays: 5, followUpAfterDays: 7 },
  time,
  holds: [],
} as const;
const standing = (change: Partial<Parameters<typeof caseClocks>[0]>, now: string) =>
  caseClocks({ ...facts, ...change }, on(now)).map(({ state }) => state);

describe("the clocks of a round", () => {
  test("stop when their step is done and are judged by what was promised then, not by today's promises", () => {
    const [apologise] = caseClocks(facts, on("2026-03-03T08:00:00Z"));
    expect(apologise).toMatchObject({
      state: "missed",
      dueAt: on("2026-03-02T10:00:00Z"),
      elapsedHours: 4,
      workingHours: 4,
    });
  });

  test("of an apology that never reached the client run on, beside that of the next step with its own date", () => {
    const lacking = { reached: {}, lacksApology: true, dueAt: on("2026-03-03T08:00:00Z") };
    const [apologise, diagnose] = caseClocks({ ...facts, ...lacking }, on("2026-03-04T08:00:00Z"));
    expect(apologise).toMatchObject({ state: "overdue", dueAt: lacking.dueAt, reachedAt: null });
    expect(diagnose).toMatchObject({ state: "running", dueAt: on("2026-03-05T16:00:00Z") });
  });

  test("run in two readings: every hour for the client, working hours less holds for the team", () => {
    const holds = [{ since: on("2026-03-03T08:00:00Z"), until: on("2026-03-03T12:00:00Z") }];
    const [, diagnose] = caseClocks({ ...facts, holds }, on("2026-03-04T08:00:00Z"));
    expect(diagnose).toMatchObject({ state: "running", elapsedHours: 48, workingHours: 12 });
  });

  test.each([
    ["late once the date has passed", {}, "2026-03-05T16:00:01Z", "overdue"],
    ["on hold while the firm waits", { isHeld: true }, "2026-03-04T08:00:00Z", "on_hold"],
    [
      "ended with a case that ends before",
      { closedAt: on("2026-03-04T08:00:00Z") },
      "2026-03-09T08:00:00Z",
      "ended",
    ],
  ] as const)("are %s", (_, change, now, state) => {
    expect(standing(change, now)[1]).toBe(state);
  });

  test("of a promised date have not begun before there is one, and no hold stops the apology or that date", () => {
    expect(standing({}, "2026-03-03T08:00:00Z")[3]).toBe("not_begun");
    const held = { isHeld: true, reached: {}, stage: "new" as const, dueAt: on("2026-03-03T08:00:00Z") };
    expect(standing(held, "2026-03-02T10:00:00Z")).toEqual(["running", "on_hold", "on_hold", "not_begun"]);
    const planned = {
      ...held,
      stage: "planned" as const,
      fixDueOn: on("2026-03-20"),
      dueAt: on("2026-03-20T22:59:59Z"),
    };
    expect(standing(planned, "2026-03-02T10:00:00Z")[3]).toBe("running");
  });
});
