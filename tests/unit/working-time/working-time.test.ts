import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterWorkingDays,
  afterWorkingHours,
  type Pause,
  putOff,
  type WorkingTime,
  workingHours,
} from "@/lib/working-time/working-time";

const on = (iso: string) => new Date(iso);
const berlin: WorkingTime = {
  timeZone: "Europe/Berlin",
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set(["2026-04-03", "2026-04-06", "2026-12-25"]),
};

describe("working days", () => {
  test.each([
    ["Monday morning", "2026-03-02T08:00:00Z", 3, "2026-03-05T16:00:00Z"],
    ["Friday evening, over the weekend", "2026-03-06T20:00:00Z", 3, "2026-03-11T16:00:00Z"],
    ["Saturday", "2026-03-07T10:00:00Z", 1, "2026-03-09T16:00:00Z"],
    ["Sunday 23:30 UTC, which is Monday in Berlin", "2026-03-08T23:30:00Z", 1, "2026-03-10T16:00:00Z"],
    ["over the change to summer time", "2026-03-27T10:00:00Z", 1, "2026-03-30T15:00:00Z"],
    ["over the change to winter time", "2026-10-23T10:00:00Z", 1, "2026-10-26T16:00:00Z"],
    ["over Good Friday and Easter Monday", "2026-04-02T10:00:00Z", 1, "2026-04-07T15:00:00Z"],
  ])("from %s end at the close of business", (_, from, days, due) => {
    expect(afterWorkingDays(on(from), days, berlin)).toEqual(on(due));
  });

  test("end on no weekend and no holiday, at the closing time of the zone", () => {
    const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata");
    const instants = fc.date({ min: on("2025-01-01"), max: on("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 15 }), zones, (from, days, timeZone) => {
        const due = afterWorkingDays(from, days, { ...berlin, timeZone });
        const format = new Intl.DateTimeFormat("en-CA", {
          timeZone,
          dateStyle: "short",
          timeStyle: "short",
          hourCycle: "h23",
        });
        const [date, time] = format.format(due).split(", ");
        expect(time).toBe("17:00");
        expect(berlin.holidays.has(date ?? "")).toBe(false);
        expect([0, 6]).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
      { numRuns: 60 },
    );
  });

  test("are found even by a firm with five hundred holidays on its only weekday", () => {
    const mondays = Array.from({ length: 500 }, (_, week) =>
      new Date(Date.UTC(2026, 2, 9) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const idle = { ...berlin, weekdays: [1], holidays: new Set(mondays) };
    expect(afterWorkingDays(on("2026-03-03T10:00:00Z"), 1, idle)).toEqual(on("2035-10-08T15:00:00Z"));
  });

  test("of a calendar without any fail with a sentence instead of running on for ever", () => {
    const never = { ...berlin, weekdays: [] };
    expect(() => afterWorkingDays(on("2026-03-03T10:00:00Z"), 1, never)).toThrow("No working day");
    expect(() => afterWorkingHours(on("2026-03-03T10:00:00Z"), 1, never)).toThrow("No working day");
    expect(workingHours(on("2026-03-03T10:00:00Z"), on("2026-04-03T10:00:00Z"), never)).toBe(0);
  });
});

describe("working hours", () => {
  test.each([
    ["a whole working day", "2026-03-02T08:00:00Z", "2026-03-02T16:00:00Z", 8],
    ["lunch", "2026-03-02T11:00:00Z", "2026-03-02T12:30:00Z", 1.5],
    ["a night", "2026-03-02T17:00:00Z", "2026-03-03T07:00:00Z", 0],
    ["a weekend", "2026-03-06T16:00:00Z", "2026-03-09T08:00:00Z", 0],
    ["Friday afternoon to Monday morning", "2026-03-06T15:00:00Z", "2026-03-09T09:00:00Z", 2],
    ["a week", "2026-03-02T12:00:00Z", "2026-03-09T12:00:00Z", 40],
    ["the weekend of the change to summer time", "2026-03-27T15:00:00Z", "2026-03-30T08:00:00Z", 2],
    ["the weekend of the change to winter time", "2026-10-23T14:00:00Z", "2026-10-26T09:00:00Z", 2],
    ["Easter", "2026-04-02T14:00:00Z", "2026-04-07T08:00:00Z", 2],
    ["no time backwards", "2026-03-09T12:00:00Z", "2026-03-02T12:00:00Z", 0],
  ])("over %s", (_, from, to, hours) => {
    expect(workingHours(on(from), on(to), berlin)).toBe(hours);
  });

  test.each([
    ["the same day", "2026-03-02T08:00:00Z", 4, "2026-03-02T12:00:00Z"],
    ["to the very end of a day, not to the next morning", "2026-03-02T12:00:00Z", 4, "2026-03-02T16:00:00Z"],
    ["over a night", "2026-03-02T15:00:00Z", 4, "2026-03-03T11:00:00Z"],
    ["from a night to the morning", "2026-03-02T23:00:00Z", 4, "2026-03-03T12:00:00Z"],
    ["over the change to summer time", "2026-03-27T15:00:00Z", 4, "2026-03-30T10:00:00Z"],
    ["over the change to winter time", "2026-10-23T14:00:00Z", 4, "2026-10-26T11:00:00Z"],
    ["over Easter", "2026-04-02T14:00:00Z", 4, "2026-04-07T10:00:00Z"],
    ["none at all", "2026-03-02T23:00:00Z", 0, "2026-03-02T23:00:00Z"],
  ])("from then on, %s", (_, from, hours, at) => {
    expect(afterWorkingHours(on(from), hours, berlin)).toEqual(on(at));
  });

  test("of a firm that never closes are those that really go by, 23 and 25 on the days of the change", () => {
    const always = { ...berlin, fromMinute: 0, untilMinute: 1440, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(workingHours(on("2026-03-28T23:00:00Z"), on("2026-03-29T22:00:00Z"), always)).toBe(23);
    expect(workingHours(on("2026-10-24T22:00:00Z"), on("2026-10-25T23:00:00Z"), always)).toBe(25);
  });
});

const SPRING = { min: on("2026-03-10"), max: on("2026-04-15"), noInvalidDate: true };
const anInstant = fc.date(SPRING);
const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc.tuple(anInstant, fc.integer({ min: 0, max: 90 })).map(([since, hours]) => ({
    since,
    until: new Date(since.getTime() + hours * 3_600_000),
  })),
  { maxLength: 3 },
);

test("hours at work are never more than on the wall, parts add up, and a pause never adds", () => {
  fc.assert(
    fc.property(fc.tuple(anInstant, anInstant, anInstant), pauses, (given, held) => {
      const [a, b, c] = given.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
      const whole = workingHours(a, c, berlin, held);
      expect(whole).toBeLessThanOrEqual((c.getTime() - a.getTime()) / 3_600_000 + 1e-9);
      expect(workingHours(a, b, berlin, held) + workingHours(b, c, berlin, held)).toBeCloseTo(whole, 9);
      expect(whole).toBeLessThanOrEqual(workingHours(a, c, berlin) + 1e-9);
    }),
    { numRuns: 150 },
  );
});

test("the instant after some hours of work is the first that has them, pauses or not", () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 60 }), pauses, (from, hours, held) => {
      const at = afterWorkingHours(from, hours, berlin, held);
      expect(workingHours(from, at, berlin, held)).toBeCloseTo(hours, 6);
      expect(workingHours(from, new Date(at.getTime() - 60_000), berlin, held)).toBeLessThan(hours);
    }),
    { numRuns: 150 },
  );
});

test("a deadline that is put off leaves exactly as much working time as there was", () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 5 }), pauses, (from, days, held) => {
      const deadline = afterWorkingDays(from, days, berlin);
      const moved = putOff(deadline, from, berlin, held);
      expect(moved >= deadline).toBe(true);
      expect(workingHours(from, moved, berlin, held)).toBeCloseTo(workingHours(from, deadline, berlin), 6);
    }),
    { numRuns: 150 },
  );
});
