import { expect, test } from "vitest";
import { laterMailWords } from "@/components/campaigns/later-mail-words";
import type { LaterMails } from "@/lib/campaigns/count-later-mails";

const now = new Date("2026-11-22T12:00:00Z");
const on = (day: string) => new Date(`2026-${day}T09:00:00Z`);
const mails = (step: number, given: Partial<LaterMails> = {}): LaterMails => ({
  ...{ step, planned: 0, waiting: 0, from: null, until: null, sent: 0, unknown: 0, failed: 0, cancelled: 0 },
  recent: 0,
  ...given,
});
const plan = (
  reminderDays: number[],
  later: LaterMails[],
  given: { isOver?: boolean; isHeld?: boolean } = {},
) =>
  laterMailWords({
    reminderDays,
    later,
    isOver: false,
    isHeld: false,
    now,
    timeZone: "Europe/Berlin",
    ...given,
  });
const say = (...given: Parameters<typeof plan>) =>
  plan(...given).map(({ name, words }) => `${name}: ${words}`);

test("promises reminders before there is any, and none once it is over", () => {
  expect(say([7, 1], [])).toEqual([
    "First reminder: Planned 7 days after the first mail, to those who have not answered.",
    "Second reminder: Planned 1 day after the first reminder, to those who have not answered.",
  ]);
  expect(say([7], [], { isOver: true })).toEqual([]);
  expect(say([], [])).toEqual([]);
});

test.each([
  [{ planned: 1, from: on("11-29"), until: on("11-29") }, "Planned for 29 Nov, unless they answer by then."],
  [
    { planned: 2, from: on("11-23"), until: on("11-23") },
    "Planned for tomorrow, unless they answer by then.",
  ],
  [
    { planned: 1200, from: on("11-29"), until: on("12-03"), sent: 45 },
    "Planned from 29 Nov to 3 Dec, unless they answer by then.",
  ],
  [{ waiting: 3, sent: 9 }, "Going out now."],
  [
    { waiting: 3, planned: 2, from: on("11-23"), until: on("11-23") },
    "Going out now; the others are planned for tomorrow, unless they answer by then.",
  ],
  [{ sent: 8, cancelled: 4 }, ""],
])("says what is to come of a reminder: %#", (given, words) => {
  expect(say([7], [mails(1, given)])).toEqual([`Reminder: ${words}`]);
});

test("does not say that anything goes out while the campaign or the sender is paused", () => {
  expect(say([7], [mails(1, { waiting: 3 })], { isHeld: true })).toEqual([
    "Reminder: Held back while nothing goes out.",
  ]);
});

test("gives every figure there is, those not sent too, and always how many were sent", () => {
  const [reminder] = plan([7], [mails(1, { planned: 5, waiting: 3, unknown: 2, failed: 1, cancelled: 4 })]);
  expect(reminder?.figures).toEqual([
    { fate: "planned", count: 5 },
    { fate: "waiting", count: 3 },
    { fate: "sent", count: 0 },
    { fate: "unknown", count: 2 },
    { fate: "failed", count: 1 },
    { fate: "cancelled", count: 4 },
  ]);
  expect(plan([7], [])[0]?.figures).toEqual([]);
});

test("names the catch-up after the reminders", () => {
  const names = plan([7], [mails(100, { sent: 2 }), mails(1, { sent: 8 })]).map(({ name }) => name);
  expect(names).toEqual(["Reminder", "Catch-up"]);
});
