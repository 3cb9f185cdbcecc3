import { expect, test } from "vitest";
import { silenceInWords, silentMonths } from "@/lib/accounts/silence";

const now = new Date("2026-05-31T22:30:00Z");

test.each([
  ["2026-05-30T10:00:00Z", "Europe/Berlin", 0],
  ["2025-04-01T10:00:00Z", "Europe/Berlin", 13],
  ["2025-04-01T10:00:00Z", "UTC", 13],
  ["2026-04-30T22:00:00Z", "Europe/Berlin", 1],
  ["2026-06-01T00:00:00Z", "Europe/Berlin", 0],
])("counts the whole months since %s in %s", (lastHeardAt, zone, months) => {
  expect(silentMonths(new Date(lastHeardAt), now, zone)).toBe(months);
});

test("tells never from not lately", () => {
  expect(silentMonths(null, now, "UTC")).toBeNull();
  expect([null, 0, 1, 14].map(silenceInWords)).toEqual([
    "never heard from",
    "heard from within a month",
    "not heard from for 1 month",
    "not heard from for 14 months",
  ]);
});
