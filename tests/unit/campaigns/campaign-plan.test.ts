import { describe, expect, test } from "vitest";
import { type CampaignPlan, refusalOfPlan } from "@/lib/campaigns/campaign-plan";

const NOW = new Date("2026-03-02T09:00:00Z");
const on = (instant: string) => new Date(`2026-${instant}:00Z`);
const place = {
  timeZone: "Europe/Berlin",
  hours: { fromMinute: 9 * 60, untilMinute: 17 * 60, weekdays: [1, 2, 3, 4, 5] },
};
const plan = (given: Partial<CampaignPlan> = {}): CampaignPlan => ({
  startsAt: null,
  closesAt: null,
  dripDays: 1,
  reminderDays: [],
  repeatWeeks: null,
  ...given,
});

describe("a plan is carried out", () => {
  test.each([
    ["at once and without an end", {}],
    ["with reminders and without an end", { reminderDays: [7, 7] }],
    ["up to its last day", { closesAt: on("03-09T22:59"), reminderDays: [3, 3] }],
    [
      "later, over days, again and again",
      { startsAt: on("04-01T07:00"), closesAt: on("04-28T21:59"), dripDays: 5, repeatWeeks: 4 },
    ],
  ])("%s", (_, given) => {
    expect(refusalOfPlan(plan(given), place, NOW)).toBeNull();
  });
});

describe("a plan is refused, and which of its parts do not fit is said, when", () => {
  test.each([
    ["it starts in the past", { startsAt: on("03-02T09:00") }, "The start has to lie ahead."],
    ["its last day is over", { closesAt: on("03-01T22:59") }, "The last day to answer has to lie ahead."],
    [
      "it starts after its last day",
      { startsAt: on("04-01T07:00"), closesAt: on("03-31T21:59") },
      "The campaign would start after its last day to answer.",
    ],
    [
      "nothing can go out any more",
      { startsAt: on("03-06T17:00"), closesAt: on("03-08T22:59") },
      "No hour is left before the last day to answer is over in which mail may go out.",
    ],
    [
      "the last are asked too late",
      { dripDays: 6, closesAt: on("03-06T22:59") },
      "Spread over 6 sending days, the last mails would go out after the last day to answer.",
    ],
    [
      "its reminder comes too late",
      { reminderDays: [7], closesAt: on("03-08T22:59") },
      "The reminder would go out after the last day to answer.",
    ],
    [
      "its second reminder comes too late",
      { reminderDays: [3, 7], closesAt: on("03-08T22:59") },
      "The second reminder would go out after the last day to answer.",
    ],
    [
      "the reminder of those asked last comes too late",
      { dripDays: 5, reminderDays: [7], closesAt: on("03-12T22:59") },
      "The reminder of those who are asked last would go out after the last day to answer.",
    ],
    [
      "the next wave comes before its end",
      { repeatWeeks: 1, closesAt: on("03-20T22:59") },
      "The next wave would start before the last day to answer of this one.",
    ],
    [
      "the next wave comes before its last mail",
      { repeatWeeks: 1, dripDays: 7 },
      "The first mails would still go out",
    ],
  ])("%s", (_, given, sentence) => {
    expect(refusalOfPlan(plan(given), place, NOW)).toContain(sentence);
  });
});
