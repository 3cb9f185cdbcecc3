import { expect, test } from "vitest";
import { lastMonths, monthsOf, monthsTouched, periodBefore } from "@/lib/platform/period";

test.each([
  [12, "2026-11-22T12:00:00Z", "Europe/Berlin", { fromOn: "2025-12-01", toOn: "2026-11-22" }],
  [12, "2025-12-31T23:30:00Z", "Europe/Berlin", { fromOn: "2025-02-01", toOn: "2026-01-01" }],
  [12, "2025-12-31T23:30:00Z", "UTC", { fromOn: "2025-01-01", toOn: "2025-12-31" }],
  [1, "2026-03-15T00:00:00Z", "America/New_York", { fromOn: "2026-03-01", toOn: "2026-03-14" }],
])("the last %i months at %s in %s", (months, now, zone, period) => {
  expect(lastMonths(months, new Date(now), zone)).toEqual(period);
});

test.each([
  [
    { fromOn: "2025-12-01", toOn: "2026-11-22" },
    { fromOn: "2024-12-01", toOn: "2025-11-22" },
  ],
  [
    { fromOn: "2026-01-01", toOn: "2026-03-31" },
    { fromOn: "2025-10-01", toOn: "2025-12-31" },
  ],
  [
    { fromOn: "2026-03-01", toOn: "2026-03-31" },
    { fromOn: "2026-02-01", toOn: "2026-02-28" },
  ],
])("the period before %j never overlaps it", (period, before) => {
  expect(periodBefore(period)).toEqual(before);
  expect(before.toOn < period.fromOn).toBe(true);
});

test("names the months that have a day in the period", () => {
  const period = { fromOn: "2025-11-30", toOn: "2026-02-01" };
  expect(monthsOf(period)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsTouched(period)).toBe(4);
});
