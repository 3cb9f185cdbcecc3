import { expect, test } from "vitest";
import { breachesUntil, silentSince } from "@/lib/recovery/team-window";
import { FIRM_TIME } from "@/tests/factories/case-machine";

const on = (iso: string) => new Date(iso);

test.each([
  // Friday: the weekend does not count.
  ["2026-03-06T10:00:00Z", "2026-03-10", "2026-03-10T22:59:59.999Z"],
  // Thursday before Easter: neither do its holidays, and the clocks were moved on the Sunday before.
  ["2026-04-02T10:00:00Z", "2026-04-08", "2026-04-08T21:59:59.999Z"],
  // Late on Monday in UTC, in Berlin it is Tuesday.
  ["2026-03-02T23:30:00Z", "2026-03-05", "2026-03-05T22:59:59.999Z"],
])("seen from %s, a promise may break until the end of %s", (now, day, until) => {
  expect(breachesUntil(on(now), FIRM_TIME)).toEqual({ on: day, until: on(until) });
});

test.each([
  ["a Thursday evening", "2026-03-05T18:00:00Z", "2026-03-02T18:00:00Z"],
  ["a Thursday at noon, when the day is not over", "2026-03-05T12:00:00Z", "2026-03-01T12:00:00Z"],
  ["a Monday evening, with a weekend between", "2026-03-09T18:00:00Z", "2026-03-04T18:00:00Z"],
  ["the Tuesday after Easter", "2026-04-07T18:00:00Z", "2026-03-31T18:00:00Z"],
])("an owner is silent after three working days: %s", (_when, now, since) => {
  expect(silentSince(on(now), FIRM_TIME)).toEqual(on(since));
});
