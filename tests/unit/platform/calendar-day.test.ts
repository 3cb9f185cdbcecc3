import { describe, expect, it } from "vitest";
import { calendarDay, calendarMonth, monthSpan, startOfDay } from "@/lib/platform/calendar-day";

describe("a calendar day", () => {
  it.each([
    ["2026-03-28", "Europe/Berlin", "2026-03-27T23:00:00.000Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["2026-01-01", "Pacific/Auckland", "2025-12-31T11:00:00.000Z"],
    ["2026-01-01", "America/New_York", "2026-01-01T05:00:00.000Z"],
  ])("%s begins in %s at %s", (on, zone, instant) => {
    expect(startOfDay(on, zone).toISOString()).toBe(instant);
  });

  it.each(["", "yesterday", "2026-02-30", "2026-3-1", "2026-01-01T00:00"])(
    "is none when it says %j",
    (text) => {
      expect(calendarDay.parse(text)).toBeUndefined();
    },
  );
});

describe("a calendar month", () => {
  it.each([
    ["2026-03", "Europe/Berlin", "2026-02-28T23:00:00.000Z", "2026-03-31T22:00:00.000Z"],
    ["2026-12", "UTC", "2026-12-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ])("%s in %s is from %s until before %s", (month, zone, from, before) => {
    const span = monthSpan(month, zone);
    expect([span.from.toISOString(), span.before.toISOString()]).toEqual([from, before]);
  });

  it.each(["", "2026-13", "2026-3", "2026-03-01"])("is none when it says %j", (text) => {
    expect(calendarMonth.parse(text)).toBeUndefined();
  });
});
