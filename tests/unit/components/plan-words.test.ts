import { expect, test } from "vitest";
import { planWords, ruleWords } from "@/components/campaigns/plan-words";

const rules = { contactRuleDays: 90 };
const plain = { startsAt: null, closesAt: null, dripDays: 1, reminderDays: [], repeatWeeks: null };

test("says how a plain campaign goes", () => {
  expect(planWords(plain, rules, "Europe/Berlin")).toBe(
    "It starts at its launch and sends all first mails at once. Nobody is reminded. Answers are taken for as long as they come. It is held once.",
  );
});

test("says how an elaborate one goes, and that it is held too often to ask the same people", () => {
  const plan = {
    startsAt: new Date("2026-03-30T07:00:00Z"),
    closesAt: new Date("2026-04-30T21:59:59Z"),
    dripDays: 5,
    reminderDays: [7, 1],
    repeatWeeks: 12,
  };
  expect(planWords(plan, rules, "Europe/Berlin")).toBe(
    "It starts on Monday, 30 March 2026, 09:00 (Europe/Berlin) and spreads its first mails over 5 sending days. Whoever has not answered is reminded after 7 days, and once more 1 day after that. Answers are taken until Thursday, 30 April 2026, 23:59 (Europe/Berlin). It is held every 12 weeks. People rest 90 days between two surveys, so those asked in one wave sit out the next.",
  );
  expect(planWords({ ...plan, repeatWeeks: 13 }, rules, "Europe/Berlin")).not.toContain("sit out");
});

test.each([
  [null, "Any number of people of one account are asked on one day."],
  [1, "At most 1 person of an account is asked on one day."],
  [5, "At most 5 people of one account are asked on one day."],
])("says how many of one account are asked a day: %s", (accountDailyCap, words) => {
  const hours = { sendingFromMinute: null, sendingUntilMinute: null, sendingWeekdays: [1, 2, 3, 4, 5, 6, 7] };
  expect(ruleWords({ ...hours, contactRuleDays: 90, accountDailyCap })).toBe(
    `Mail goes out at any hour of any day. ${words}`,
  );
});
