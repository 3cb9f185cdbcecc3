import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Beginning, openingOn, sendingDays } from "@/lib/campaigns/sending-days";
import { dayOf } from "@/lib/platform/calendar-day";

const WORKING_DAYS = [1, 2, 3, 4, 5];
const office = { fromMinute: 9 * 60, untilMinute: 17 * 60, weekdays: WORKING_DAYS };
const anyHour = { fromMinute: null, untilMinute: null, weekdays: [1, 2, 3, 4, 5, 6, 7] };
const berlin = "Europe/Berlin";
const from = (begin: string, hours: Beginning["hours"] = office) => ({
  begin: new Date(begin),
  hours,
  timeZone: berlin,
});

describe("the days over which a campaign is spread", () => {
  test("begin with its own and pass over those on which nothing goes out", () => {
    expect(sendingDays(from("2026-03-05T10:00:00Z"), 4)).toEqual([
      "2026-03-05",
      "2026-03-06",
      "2026-03-09",
      "2026-03-10",
    ]);
  });

  test("count the first opening as the first of them when it begins after hours", () => {
    expect(sendingDays(from("2026-03-06T18:00:00Z"), 2)).toEqual(["2026-03-06", "2026-03-10"]);
  });

  test("are so many, in order, each once, and mail may go out on each but the first", () => {
    const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    const begins = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(begins, weekdays, fc.integer({ min: 1, max: 60 }), (begin, allowed, count) => {
        const days = sendingDays({ begin, hours: { ...office, weekdays: allowed }, timeZone: berlin }, count);
        expect(days).toHaveLength(count);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days[0]).toBe(dayOf(begin, berlin));
        for (const day of days.slice(1)) {
          expect(allowed).toContain(new Date(`${day}T12:00:00Z`).getUTCDay() || 7);
        }
      }),
    );
  });
});

describe("somebody can be mailed", () => {
  test.each([
    [
      "on the first day at once, where the hours are open",
      "2026-03-05T10:00:00Z",
      "2026-03-05",
      berlin,
      "2026-03-05T10:00:00Z",
    ],
    [
      "on the first day when they open",
      "2026-03-05T02:00:00Z",
      "2026-03-05",
      "America/New_York",
      "2026-03-05T14:00:00Z",
    ],
    [
      "on a later day when they open where the person is",
      "2026-03-05T10:00:00Z",
      "2026-03-09",
      "America/New_York",
      "2026-03-09T13:00:00Z",
    ],
    [
      "after the change to summer time by the new clock",
      "2026-03-27T10:00:00Z",
      "2026-03-30",
      berlin,
      "2026-03-30T07:00:00Z",
    ],
    [
      "at the next opening when the day has none",
      "2026-03-05T10:00:00Z",
      "2026-03-07",
      berlin,
      "2026-03-09T08:00:00Z",
    ],
  ])("%s", (_, begin, day, zone, expected) => {
    expect(openingOn(day, from(begin), zone)).toEqual(new Date(expected));
  });

  test("at the time of day at which the campaign began, where any hour will do, however the clock changes", () => {
    const beginning = from("2026-03-27T08:15:00Z", anyHour);
    expect(openingOn("2026-03-29", beginning, "Asia/Tokyo")).toEqual(new Date("2026-03-29T07:15:00Z"));
  });
});
