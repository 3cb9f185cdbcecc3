import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterDays, dateIn, dueDates, elapsedHours, endOfDate } from "@/lib/recovery/case-clock";

const berlin = "Europe/Berlin";
const on = (iso: string) => new Date(iso);
const time = {
  timeZone: berlin,
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set<string>(),
};
const promises = {
  apologiseWithinHours: 24,
  diagnoseWithinDays: 3,
  planWithinDays: 5,
  followUpAfterDays: 7,
};

describe("the next step is due", () => {
  const roundSince = on("2026-03-27T15:00:00Z"); // Friday, 16:00 in Berlin
  const stageSince = on("2026-03-27T16:00:00Z");
  const due = (stage: Parameters<typeof dueDates>[0]["stage"], fixDueOn?: Date) =>
    dueDates({ stage, stageSince, roundSince, fixDueOn }, promises, time);

  test("to apologise within elapsed hours, weekend or not", () => {
    expect(due("new")).toEqual({ dueAt: on("2026-03-28T15:00:00Z"), followUpDueAt: null });
  });

  test("to diagnose and to plan within working days of the opening, not of the step before", () => {
    expect(due("apologised").dueAt).toEqual(on("2026-04-01T15:00:00Z"));
    expect(due("diagnosed").dueAt).toEqual(on("2026-04-03T15:00:00Z"));
  });

  test("to remedy by the end of the promised day in the zone", () => {
    expect(due("planned", on("2026-04-10T00:00:00Z")).dueAt).toEqual(on("2026-04-10T21:59:59.999Z"));
  });

  test("later by the working time of a hold, where it is counted in working days, and nowhere else", () => {
    // Monday noon to the end of Tuesday: thirteen working hours, of which none is on the weekend before.
    const hold = { since: on("2026-03-30T10:00:00Z"), until: on("2026-03-31T22:00:00Z") };
    const held = (stage: Parameters<typeof dueDates>[0]["stage"], fixDueOn?: Date) =>
      dueDates({ stage, stageSince, roundSince, fixDueOn }, promises, time, [hold]);
    expect(held("apologised").dueAt).toEqual(on("2026-04-03T12:00:00Z"));
    expect(held("diagnosed").dueAt).toEqual(on("2026-04-07T12:00:00Z"));
    expect(held("new")).toEqual(due("new"));
    expect(held("planned", on("2026-04-10T00:00:00Z"))).toEqual(due("planned", on("2026-04-10T00:00:00Z")));
    expect(held("remedied")).toEqual(due("remedied"));
  });

  test("first to apologise, as before, as long as no apology has reached the client; to the end of the case no hold moves it", () => {
    const lacking = (stage: Parameters<typeof dueDates>[0]["stage"], fixDueOn?: Date) =>
      dueDates({ stage, stageSince, roundSince, fixDueOn, lacksApology: true }, promises, time, [
        { since: roundSince, until: on("2026-03-31T22:00:00Z") },
      ]);
    for (const stage of ["apologised", "diagnosed"] as const) expect(lacking(stage)).toEqual(due("new"));
    expect(lacking("planned", on("2026-03-27T00:00:00Z"))).toEqual(
      due("planned", on("2026-03-27T00:00:00Z")),
    );
    expect(lacking("following_up")).toEqual({ ...due("following_up"), dueAt: due("new").dueAt });
    expect(lacking("closed").dueAt).toBeNull();
  });

  test("by the calendar of the firm: a holiday is no working day", () => {
    const easter = { ...time, holidays: new Set(["2026-03-30"]) };
    const { dueAt } = dueDates({ stage: "apologised", stageSince, roundSince }, promises, easter);
    expect(dueAt).toEqual(on("2026-04-02T15:00:00Z"));
  });

  test("not at all while the client has the word: the follow-up waits its days by the clock on the wall", () => {
    expect(due("remedied")).toEqual({ dueAt: null, followUpDueAt: on("2026-04-03T15:00:00Z") });
    expect(due("following_up")).toEqual({ dueAt: null, followUpDueAt: on("2026-04-10T15:00:00Z") });
    expect(due("closed")).toEqual({ dueAt: null, followUpDueAt: null });
  });
});

describe("days", () => {
  test("keep the time of day over a change of the clocks", () => {
    expect(afterDays(on("2026-03-28T09:00:00Z"), 1, berlin)).toEqual(on("2026-03-29T08:00:00Z"));
  });

  test("of the change of the clocks end at midnight too", () => {
    expect(endOfDate(on("2026-03-29T00:00:00Z"), berlin)).toEqual(on("2026-03-29T21:59:59.999Z"));
    expect(endOfDate(on("2026-10-25T00:00:00Z"), berlin)).toEqual(on("2026-10-25T22:59:59.999Z"));
    expect(endOfDate(on("2026-03-29T00:00:00Z"), "Pacific/Auckland")).toEqual(on("2026-03-29T10:59:59.999Z"));
  });

  test("are those of the zone, not of UTC", () => {
    expect(dateIn(on("2026-03-08T23:30:00Z"), berlin)).toEqual(on("2026-03-09T00:00:00Z"));
    expect(dateIn(on("2026-03-08T02:00:00Z"), "America/New_York")).toEqual(on("2026-03-07T00:00:00Z"));
  });

  test("begin and end on the same date in every zone", () => {
    const zones = fc.constantFrom(berlin, "America/New_York", "Pacific/Auckland", "Asia/Kathmandu");
    const days = fc.integer({ min: 19_700, max: 22_000 }).map((day) => new Date(day * 86_400_000));
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        expect(dateIn(endOfDate(day, zone), zone)).toEqual(day);
      }),
    );
  });
});

test("time as the client feels it is every hour", () => {
  expect(elapsedHours(on("2026-03-06T16:00:00Z"), on("2026-03-09T08:00:00Z"))).toBe(64);
  expect(elapsedHours(on("2026-03-09T08:00:00Z"), on("2026-03-06T16:00:00Z"))).toBe(0);
});
