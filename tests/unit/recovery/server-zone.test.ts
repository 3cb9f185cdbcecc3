import { afterEach, beforeEach, expect, test } from "vitest";
import { checkHoldDate } from "@/lib/recovery/case-hold";
import { silentSince } from "@/lib/recovery/team-window";
import { FIRM_TIME } from "@/tests/factories/case-machine";

const { TZ } = process.env;
beforeEach(() => {
  process.env.TZ = "America/New_York";
});
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

const on = (iso: string) => new Date(iso);

test("a hold can last sixty days from today, though the clocks of the server are moved on meanwhile", () => {
  // In New York on 8 March, in Berlin on 29 March.
  const hold = (untilOn: string) => () =>
    checkHoldDate(on(`${untilOn}T00:00:00Z`), on("2026-02-20T10:00:00Z"), "Europe/Berlin");
  expect(hold("2026-04-21")).not.toThrow();
  expect(hold("2026-04-22")).toThrow("at most 60 days");
});

test("an owner is silent after three days of the firm, though the server's had another hour", () => {
  expect(silentSince(on("2026-03-09T18:00:00Z"), FIRM_TIME)).toEqual(on("2026-03-04T18:00:00Z"));
});
