import { describe, expect, test } from "vitest";
import { promisedDay, sayDay } from "@/lib/languages/promised-day";

const now = new Date("2026-03-02T23:30:00Z");

describe("a promised day", () => {
  test.each([
    ["2026-03-03", "Europe/Berlin", { is: "today" }],
    ["2026-03-03", "UTC", { is: "tomorrow" }],
    ["2026-03-04", "Europe/Berlin", { is: "tomorrow" }],
    ["2026-03-05", "Europe/Berlin", { is: "weekday", at: new Date("2026-03-05T12:00:00Z") }],
    ["2026-03-09", "Europe/Berlin", { is: "weekday", at: new Date("2026-03-09T12:00:00Z") }],
    ["2026-03-10", "Europe/Berlin", { is: "date", at: new Date("2026-03-10T12:00:00Z") }],
    ["2026-03-02", "Europe/Berlin", null],
  ])("%s is told by the clock of %s", (on, timeZone, day) => {
    expect(promisedDay(on, now, timeZone)).toEqual(day);
  });

  test.each([
    ["en", "Thursday", "12 March"],
    ["de", "Donnerstag", "12. März"],
    ["fr", "jeudi", "12 mars"],
    ["es", "jueves", "12 de marzo"],
    ["nl", "donderdag", "12 maart"],
    ["pt", "quinta-feira", "12 de março"],
    ["it", "giovedì", "12 marzo"],
    ["ar", "الخميس", "12 مارس"],
  ] as const)("in %s is a weekday or a date, with Latin digits", (language, weekday, date) => {
    const at = new Date("2026-03-12T12:00:00Z");
    const words = {
      today: "t",
      tomorrow: "m",
      weekday: (name: string) => name,
      date: (name: string) => name,
    };
    expect(sayDay(language, { is: "weekday", at }, words)).toBe(weekday);
    expect(sayDay(language, { is: "date", at }, words)).toBe(date);
    expect(sayDay(language, { is: "today" }, words)).toBe("t");
  });
});
