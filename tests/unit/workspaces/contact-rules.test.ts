import { describe, expect, test } from "vitest";
import { contactRulesFormSchema, contactRulesSchema } from "@/lib/workspaces/schema";

const WEEKDAYS = { onMonday: "on", onTuesday: "on", onWednesday: "on", onThursday: "on", onFriday: "on" };
const form = { contactRuleDays: "90", accountDailyCap: "", sendingFrom: "", sendingUntil: "", ...WEEKDAYS };

describe("the form of the contact rules", () => {
  test.each([
    ["no cap and any hour", {}, { accountDailyCap: null, sendingFromMinute: null, sendingUntilMinute: null }],
    ["a cap", { accountDailyCap: "5" }, { accountDailyCap: 5 }],
    [
      "hours",
      { sendingFrom: "09:00", sendingUntil: "17:30" },
      { sendingFromMinute: 540, sendingUntilMinute: 1050 },
    ],
    [
      "midnight as the end of the day",
      { sendingFrom: "08:00", sendingUntil: "00:00" },
      { sendingFromMinute: 480, sendingUntilMinute: 1440 },
    ],
    ["days", { onSunday: "on", onMonday: undefined }, { sendingWeekdays: [2, 3, 4, 5, 7] }],
  ])("reads %s", (_, given, rules) => {
    const read = contactRulesFormSchema.parse({ ...form, ...given });
    expect(read).toMatchObject(rules);
    expect(contactRulesSchema.parse(read)).toEqual(read);
  });

  test.each([
    ["a rest of no day", { contactRuleDays: "0" }, "contactRuleDays", "whole number of days"],
    ["a cap of nobody", { accountDailyCap: "0" }, "accountDailyCap", "whole number of people"],
    ["one hour alone", { sendingFrom: "09:00" }, "sendingUntil", "Give both hours, or leave both empty."],
    [
      "an end before the beginning",
      { sendingFrom: "09:00", sendingUntil: "09:00" },
      "sendingUntil",
      "Choose an hour after the first one.",
    ],
    ["what is no time", { sendingFrom: "25:00", sendingUntil: "26:00" }, "sendingFrom", "Give a time"],
    [
      "no day at all",
      Object.fromEntries(Object.keys(WEEKDAYS).map((name) => [name, undefined])),
      "onMonday",
      "Choose at least one day.",
    ],
  ])("refuses %s", (_, given, field, sentence) => {
    const issues = contactRulesFormSchema.safeParse({ ...form, ...given }).error?.issues ?? [];
    expect(issues[0]?.path).toEqual([field]);
    expect(issues[0]?.message).toContain(sentence);
  });
});
