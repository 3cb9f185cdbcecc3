import { expect, test } from "vitest";
import { monthChoices } from "@/components/responses/month-choices";

const newYear = new Date("2025-12-31T23:30:00Z");

test("offers two years of months, beginning with the one it is in the workspace's zone", () => {
  const inBerlin = monthChoices(newYear, "Europe/Berlin", undefined);
  expect(inBerlin).toHaveLength(24);
  expect(inBerlin[0]).toEqual({ value: "2026-01", label: "January 2026" });
  expect(inBerlin.at(-1)?.value).toBe("2024-02");
  expect(monthChoices(newYear, "UTC", undefined)[0]?.value).toBe("2025-12");
});

test("leaves out no month at the end of a long one", () => {
  const months = monthChoices(new Date("2026-03-31T12:00:00Z"), "UTC", undefined).map(({ value }) => value);
  expect(months.slice(0, 3)).toEqual(["2026-03", "2026-02", "2026-01"]);
});

test("keeps an older month that is chosen already", () => {
  expect(monthChoices(newYear, "UTC", "2019-07").at(-1)).toEqual({ value: "2019-07", label: "July 2019" });
});
