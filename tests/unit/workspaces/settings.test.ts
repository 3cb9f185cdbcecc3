import { expect, test } from "vitest";
import { workspaceSettingsSchema } from "@/lib/workspaces/schema";

const messageOf = (input: object) => workspaceSettingsSchema.safeParse(input).error?.issues[0]?.message;

test.each([
  [
    { followUpAfterDays: "30", npsTargetPoints: "-20", coveragePercent: " 60 " },
    { followUpAfterDays: 30, npsTargetPoints: -20, coveragePercent: 60 },
  ],
  [
    { followUpAfterDays: 1, npsTargetPoints: "" },
    { followUpAfterDays: 1, npsTargetPoints: null },
  ],
  [
    { npsTargetPoints: null, currency: "chf", timeZone: "Asia/Kolkata" },
    { npsTargetPoints: null, currency: "CHF", timeZone: "Asia/Kolkata" },
  ],
  [{}, {}],
])("reads %j", (input, settings) => {
  expect(workspaceSettingsSchema.parse(input)).toEqual(settings);
});

test.each([
  [{ followUpAfterDays: 0 }, "Choose a whole number of days from 1 to 60."],
  [{ followUpAfterDays: "" }, "Choose a whole number of days from 1 to 60."],
  [{ followUpAfterDays: "12.5" }, "Choose a whole number of days from 1 to 60."],
  [{ apologiseWithinHours: 241 }, "Choose a whole number of hours from 1 to 240."],
  [{ diagnoseWithinDays: "x" }, "Choose a whole number of working days from 1 to 30."],
  [{ coveragePercent: 101 }, "Choose a whole number of per cent from 0 to 100."],
  [{ currency: "EURO" }, "Write the currency as three letters, such as EUR."],
  [{ timeZone: "Mars/Base" }, "Choose a time zone, such as Europe/Berlin."],
  [{ timeZone: "+02:00" }, "Choose a time zone, such as Europe/Berlin."],
  [{ name: " " }, "Give the firm's name."],
])("refuses %j with: %s", (input, message) => {
  expect(messageOf(input)).toBe(message);
});

test("refuses a target outside the scale", () => {
  expect(workspaceSettingsSchema.safeParse({ npsTargetPoints: 101 }).success).toBe(false);
});
