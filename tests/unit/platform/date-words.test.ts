import { describe, expect, it } from "vitest";
import {
  dayInWords,
  fullDay,
  fullInstant,
  instantInWords,
  instantToMinute,
  instantToSecond,
  isBareDate,
  roughDuration,
} from "@/lib/platform/date-words";

const BERLIN = "Europe/Berlin";
const now = new Date("2026-03-12T14:00:00Z"); // a Thursday, 15:00 in Berlin

describe("an instant in words", () => {
  it.each([
    ["2026-03-12T13:59:30Z", "just now"],
    ["2026-03-12T14:00:30Z", "in a minute"],
    ["2026-03-12T13:48:00Z", "12 min ago"],
    ["2026-03-12T11:00:00Z", "3 h ago"],
    ["2026-03-12T16:59:59Z", "in 2 h"],
    ["2026-03-12T04:00:00Z", "10 h ago"],
    ["2026-03-11T23:30:00Z", "14 h ago"],
    ["2026-03-11T22:30:00Z", "yesterday"],
    ["2026-03-09T10:00:00Z", "3 days ago"],
    ["2026-03-13T09:00:00Z", "tomorrow"],
    ["2026-03-16T09:00:00Z", "Monday"],
    ["2026-03-19T15:00:00Z", "19 Mar"],
    ["2026-01-02T15:00:00Z", "2 Jan"],
    ["2025-12-31T22:59:00Z", "31 Dec 2025"],
    ["2025-12-31T23:01:00Z", "1 Jan"],
  ])("says %s as %s, seen from Berlin", (at, words) => {
    expect(instantInWords(new Date(at), now, BERLIN)).toBe(words);
  });

  it("counts days in the zone asked for, not in the machine's", () => {
    const at = new Date("2026-03-13T06:00:00Z");
    expect(instantInWords(at, now, "Asia/Tokyo")).toBe("tomorrow");
    expect(instantInWords(at, now, "America/Los_Angeles")).toBe("in 16 h");
  });

  it("is written in full with its zone", () => {
    expect(fullInstant(now, BERLIN)).toBe("Thursday, 12 March 2026, 15:00 (Europe/Berlin)");
    expect(instantToSecond(now, BERLIN)).toBe("12 Mar 2026, 15:00:00");
    expect(instantToMinute(now, BERLIN)).toBe("12 Mar 2026, 15:00");
  });
});

it.each([
  ["19 Mar", true],
  ["31 Dec 2025", true],
  ["3 days ago", false],
  ["12 min ago", false],
  ["Monday", false],
  ["in 2 h", false],
])("%s is a bare date: %s", (words, is) => {
  expect(isBareDate(words)).toBe(is);
});

describe("a calendar date in words", () => {
  it.each([
    ["2026-03-12", "today"],
    ["2026-03-13", "tomorrow"],
    ["2026-03-11", "yesterday"],
    ["2026-03-16", "Monday"],
    ["2026-03-08", "4 days ago"],
    ["2026-04-02", "2 Apr"],
    ["2027-01-01", "1 Jan 2027"],
  ])("says %s as %s", (on, words) => {
    expect(dayInWords(on, now, BERLIN)).toBe(words);
  });

  it("is today by the zone's own midnight", () => {
    const lateEvening = new Date("2026-03-12T23:30:00Z");
    expect(dayInWords("2026-03-13", lateEvening, BERLIN)).toBe("today");
    expect(dayInWords("2026-03-13", lateEvening, "UTC")).toBe("tomorrow");
  });

  it("is written in full", () => {
    expect(fullDay("2026-03-12")).toBe("Thursday, 12 March 2026");
  });
});

it.each([
  [10_000, "1 min"],
  [59 * 60_000, "59 min"],
  [30 * 3_600_000, "30 h"],
  [47 * 3_600_000, "1 day"],
  [49 * 3_600_000, "2 days"],
])("says a length of %i ms as %s", (length, words) => {
  expect(roughDuration(length)).toBe(words);
});
