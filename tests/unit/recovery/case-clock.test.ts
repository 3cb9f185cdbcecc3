import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterDays,
  afterWorkingDays,
  businessHours,
  dateIn,
  dueDates,
  elapsedHours,
  endOfDate,
} from "@/lib/recovery/case-clock";

const berlin = "Europe/Berlin";
const on = (iso: string) => new Date(iso);
const promises = {
  timeZone: berlin,
  apologiseWithinHours: 24,
  diagnoseWithinDays: 3,
  planWithinDays: 5,
  followUpAfterDays: 7,
};

describe("working days", () => {
  test.each([
    ["Monday morning", "2026-03-02T08:00:00Z", 3, "2026-03-05T16:00:00Z"],
    ["Friday evening, over the weekend", "2026-03-06T20:00:00Z", 3, "2026-03-11T16:00:00Z"],
    ["Saturday", "2026-03-07T10:00:00Z", 1, "2026-03-09T16:00:00Z"],
    ["Sunday 23:30 UTC, which is Monday in Berlin", "2026-03-08T23:30:00Z", 1, "2026-03-10T16:00:00Z"],
    ["over the change to summer time", "2026-03-27T10:00:00Z", 1, "2026-03-30T15:00:00Z"],
    ["over the change to winter time", "2026-10-23T10:00:00Z", 1, "2026-10-26T16:00:00Z"],
    ["five of them are a week", "2026-03-04T10:00:00Z", 5, "2026-03-11T16:00:00Z"],
  ])("from %s end at 17:00 in the zone", (_, from, days, due) => {
    expect(afterWorkingDays(on(from), days, berlin)).toEqual(on(due));
  });

  test("never end on a weekend, whatever the zone", () => {
    const zones = fc.constantFrom(
      berlin,
      "America/New_York",
      "Pacific/Auckland",
      "Asia/Kolkata",
      "America/Santiago",
    );
    const instants = fc.date({ min: on("2024-01-01"), max: on("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 15 }), zones, (from, days, zone) => {
        const due = afterWorkingDays(from, days, zone);
        const local = new Intl.DateTimeFormat("en", {
          timeZone: zone,
          weekday: "short",
          hour: "numeric",
          hourCycle: "h23",
        })
          .formatToParts(due)
          .map(({ value }) => value);
        expect(local).not.toContain("Sat");
        expect(local).not.toContain("Sun");
        expect(local).toContain("17");
        expect(due > from).toBe(true);
      }),
    );
  });
});

describe("the next step is due", () => {
  const roundSince = on("2026-03-27T15:00:00Z"); // Friday, 16:00 in Berlin
  const stageSince = on("2026-03-27T16:00:00Z");
  const due = (stage: Parameters<typeof dueDates>[0]["stage"], fixDueOn?: Date) =>
    dueDates({ stage, stageSince, roundSince, fixDueOn }, promises);

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

describe("time gone by", () => {
  test.each([
    ["a whole working day", "2026-03-02T08:00:00Z", "2026-03-02T16:00:00Z", 8],
    ["lunch", "2026-03-02T11:00:00Z", "2026-03-02T12:30:00Z", 1.5],
    ["a night", "2026-03-02T17:00:00Z", "2026-03-03T07:00:00Z", 0],
    ["a weekend", "2026-03-06T16:00:00Z", "2026-03-09T08:00:00Z", 0],
    ["Friday afternoon to Monday morning", "2026-03-06T15:00:00Z", "2026-03-09T09:00:00Z", 2],
    ["a week", "2026-03-02T12:00:00Z", "2026-03-09T12:00:00Z", 40],
    ["the weekend of the change to summer time", "2026-03-27T15:00:00Z", "2026-03-30T08:00:00Z", 2],
    ["backwards", "2026-03-09T12:00:00Z", "2026-03-02T12:00:00Z", 0],
  ])("at work, over %s", (_, from, to, hours) => {
    expect(businessHours(on(from), on(to), berlin)).toBe(hours);
  });

  test("as the client feels it is every hour", () => {
    expect(elapsedHours(on("2026-03-06T16:00:00Z"), on("2026-03-09T08:00:00Z"))).toBe(64);
    expect(elapsedHours(on("2026-03-09T08:00:00Z"), on("2026-03-06T16:00:00Z"))).toBe(0);
  });

  test("at work is never more than on the wall, and parts add up", () => {
    const instants = fc.date({ min: on("2026-01-01"), max: on("2026-04-30"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.tuple(instants, instants, instants), (given) => {
        const [a, b, c] = given.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const whole = businessHours(a, c, berlin);
        expect(whole).toBeLessThanOrEqual(elapsedHours(a, c) + 1e-9);
        expect(businessHours(a, b, berlin) + businessHours(b, c, berlin)).toBeCloseTo(whole, 9);
      }),
    );
  });
});
