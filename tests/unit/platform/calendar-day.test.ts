import { describe, expect, it } from "vitest";
import { calendarDay, startOfDay } from "@/lib/platform/calendar-day";

describe("a calendar day", () => {
  it.each([
    ["2026-03-28", "Europe/Berlin", "2026-03-27T23:00:00.000Z"],
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
