import { describe, expect, test } from "vitest";
import { createCampaignSchema, editCampaignFormSchema, newCampaignFormSchema } from "@/lib/campaigns/schema";

const surveyId = "01a20330-f5c2-741f-9600-580e02e4c367";
const form = {
  ...{ name: " Spring ", surveyId, startsAt: "", closesOn: "", dripDays: "1", repeatWeeks: "" },
  ...{ firstReminder: "7", secondReminder: "" },
};

describe("the form of a campaign", () => {
  test.each([
    ["one reminder", {}, { name: "Spring", reminderDays: [7], dripDays: 1 }],
    ["two reminders", { secondReminder: "5" }, { reminderDays: [7, 5] }],
    ["no reminder", { firstReminder: "" }, { reminderDays: [] }],
    ["a spread over days", { dripDays: "5" }, { dripDays: 5 }],
    ["an empty spread as none", { dripDays: "" }, { dripDays: 1 }],
    [
      "a start and repeats",
      { startsAt: "2026-12-01T09:00", repeatWeeks: "4" },
      { startsAt: "2026-12-01T09:00", repeatWeeks: 4 },
    ],
  ])("reads %s", (_, given, plan) => {
    const read = newCampaignFormSchema.parse({ ...form, ...given });
    expect(read).toMatchObject(plan);
    expect(createCampaignSchema.parse(read)).toEqual(read);
  });

  test.each([
    [
      "a second reminder without a first",
      { firstReminder: "", secondReminder: "7" },
      "firstReminder",
      "Say when the first",
    ],
    ["a reminder on the same day", { firstReminder: "0" }, "firstReminder", "from 1 to 60"],
    ["a spread over no day", { dripDays: "0" }, "dripDays", "from 1 to 60"],
    ["a repeat every half week", { repeatWeeks: "0.5" }, "repeatWeeks", "from 1 to 104"],
    ["what is no time", { startsAt: "2026-13-01T09:00" }, "startsAt", "Give a date and a time."],
    ["what is no day", { closesOn: "31.12.2026" }, "closesOn", "Give the day as a date"],
  ])("refuses %s", (_, given, field, sentence) => {
    const [issue] = newCampaignFormSchema.safeParse({ ...form, ...given }).error?.issues ?? [];
    expect(issue?.path).toEqual([field]);
    expect(issue?.message).toContain(sentence);
  });

  test("knows which plan it changes", () => {
    expect(editCampaignFormSchema.safeParse(form).success).toBe(false);
    expect(editCampaignFormSchema.parse({ ...form, campaignId: surveyId })).toMatchObject({
      campaignId: surveyId,
    });
  });
});

test("a plan given by code has no reminders, no spread and no repeats unless it says so", () => {
  expect(createCampaignSchema.parse({ name: "Spring", surveyId })).toEqual({
    ...{ name: "Spring", surveyId, dripDays: 1, reminderDays: [] },
  });
  const three = createCampaignSchema.safeParse({ name: "Spring", surveyId, reminderDays: [1, 1, 1] });
  expect(three.error?.issues[0]?.message).toBe("There are at most two reminders.");
});
