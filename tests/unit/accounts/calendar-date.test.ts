import { expect, test } from "vitest";
import { parseCalendarDate } from "@/lib/accounts/calendar-date";

test.each([
  ["2026-03-31", "2026-03-31"],
  ["31.03.2026", "2026-03-31"],
  ["1.3.2026", "2026-03-01"],
  ["2028-02-29", "2028-02-29"],
])("reads %s", (text, date) => {
  expect(parseCalendarDate(text)).toBe(date);
});

test.each(["03/04/2026", "2026-02-29", "31.04.2026", "2026-13-01", "31.03.26", "0026-03-31", "tomorrow", ""])(
  "refuses %j",
  (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  },
);
