import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestDay, morningBefore, nextDigestAt, workDayAfter } from "@/lib/notifications/digest-time";
import { localTimeOf } from "@/lib/platform/calendar-day";

const days = (timeZone: string, holidays: string[] = [], weekdays = [1, 2, 3, 4, 5]) => ({
  timeZone,
  weekdays,
  holidays: new Set(holidays),
});

describe("the next digest", () => {
  it.each([
    // The clocks go forward on 29 March 2026 and back on 25 October.
    ["Europe/Berlin", "2026-03-28T07:00:00Z", "2026-03-29T06:00:00.000Z"],
    ["Europe/Berlin", "2026-10-24T06:00:00Z", "2026-10-25T07:00:00.000Z"],
    // A zone that is half an hour off, and one that changes by half an hour (4 October 2026 and 5 April).
    ["Asia/Kolkata", "2026-03-02T02:29:59Z", "2026-03-02T02:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-03T00:00:00Z", "2026-10-03T21:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-04T00:00:00Z", "2026-04-04T21:30:00.000Z"],
  ])("in %s after %s is at %s", (timeZone, now, expected) => {
    expect(nextDigestAt(new Date(now), timeZone).toISOString()).toBe(expected);
  });

  it("is always after now, within 25 hours, and at 8:00 on the clock there", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        fc.constantFrom("Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "UTC"),
        (now, timeZone) => {
          const next = nextDigestAt(now, timeZone);
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
          expect(localTimeOf(next, timeZone)).toMatch(/T08:00$/);
        },
      ),
    );
  });
});

describe("the day whose digest is due", () => {
  const berlin = days("Europe/Berlin", ["2026-04-06"]);
  it.each([
    ["a minute before 8:00", "2026-03-30T05:59:00Z", null],
    ["at 8:00 on the Monday after the clocks went forward", "2026-03-30T06:00:00Z", "2026-03-30"],
    ["at 8:00 on the Monday after they went back", "2026-10-26T07:00:00Z", "2026-10-26"],
    ["late, after a worker was away", "2026-03-30T09:59:00Z", "2026-03-30"],
    ["at noon", "2026-03-30T10:00:00Z", null],
    ["on a Sunday", "2026-03-29T06:00:00Z", null],
    ["on a holiday", "2026-04-06T06:00:00Z", null],
  ])("%s", (_when, now, expected) => {
    expect(digestDay(new Date(now), berlin)).toBe(expected);
  });

  it("follows the week of the firm", () => {
    const gulf = days("Asia/Dubai", [], [7, 1, 2, 3, 4]);
    expect(digestDay(new Date("2026-03-01T04:00:00Z"), gulf)).toBe("2026-03-01");
    expect(digestDay(new Date("2026-03-06T04:00:00Z"), gulf)).toBeNull();
  });
});

describe("the working days around a day", () => {
  it("leave out the weekend and holidays", () => {
    const berlin = days("Europe/Berlin", ["2026-04-03", "2026-04-06"]);
    expect(workDayAfter("2026-04-02", berlin)).toBe("2026-04-07");
    expect(morningBefore("2026-04-07", berlin).toISOString()).toBe("2026-04-02T06:00:00.000Z");
    expect(morningBefore("2026-03-30", days("Europe/Berlin")).toISOString()).toBe("2026-03-27T07:00:00.000Z");
  });

  it("are the neighbours for a firm that never works", () => {
    expect(workDayAfter("2026-04-02", days("UTC", [], []))).toBe("2026-04-03");
  });
});
