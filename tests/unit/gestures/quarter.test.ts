import { expect, test } from "vitest";
import { quarterOf, quarterWords } from "@/lib/gestures/quarter";

test.each([
  // New Year comes an hour earlier in Berlin, and nineteen hours later on Hawaii.
  ["2025-12-31T22:59:59Z", "Europe/Berlin", "2025-10-01", "the fourth quarter of 2025"],
  ["2025-12-31T23:00:00Z", "Europe/Berlin", "2026-01-01", "the first quarter of 2026"],
  ["2026-01-01T09:59:59Z", "Pacific/Honolulu", "2025-10-01", "the fourth quarter of 2025"],
  // The clocks of Berlin were moved on 29 March: the second quarter begins at 22:00 UTC.
  ["2026-03-31T21:59:59Z", "Europe/Berlin", "2026-01-01", "the first quarter of 2026"],
  ["2026-03-31T22:00:00Z", "Europe/Berlin", "2026-04-01", "the second quarter of 2026"],
  ["2026-08-15T12:00:00Z", "America/New_York", "2026-07-01", "the third quarter of 2026"],
  ["2026-06-30T12:00:00Z", "Pacific/Kiritimati", "2026-07-01", "the third quarter of 2026"],
])("%s in %s is of the quarter that begins on %s", (at, timeZone, first, words) => {
  const quarter = quarterOf(new Date(at), timeZone);
  expect(quarter).toEqual(new Date(`${first}T00:00:00Z`));
  expect(quarterWords(quarter)).toBe(words);
});
