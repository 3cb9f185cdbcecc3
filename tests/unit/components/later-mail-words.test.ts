import { expect, test } from "vitest";
import { laterMailWords } from "@/components/campaigns/later-mail-words";
import type { LaterMails } from "@/lib/campaigns/count-later-mails";

const now = new Date("2026-11-22T12:00:00Z");
const on = (day: string) => new Date(`2026-${day}T09:00:00Z`);
const mails = (step: number, given: Partial<LaterMails> = {}): LaterMails => ({
  ...{ step, waiting: 0, dueNow: 0, from: null, until: null, sent: 0, unknown: 0, failed: 0, cancelled: 0 },
  recent: 0,
  ...given,
});
const say = (reminderDays: number[], later: LaterMails[], isOver = false) =>
  laterMailWords({ reminderDays, later, isOver, now, timeZone: "Europe/Berlin" }).map(
    ({ name, words }) => `${name}: ${words}`,
  );

test("promises reminders before there is any, and none once it is over", () => {
  expect(say([7, 1], [])).toEqual([
    "First reminder: Planned 7 days after the first mail, to those who have not answered.",
    "Second reminder: Planned 1 day after the first reminder, to those who have not answered.",
  ]);
  expect(say([7], [], true)).toEqual([]);
  expect(say([], [])).toEqual([]);
});

test.each([
  [
    { waiting: 1, from: on("11-29"), until: on("11-29") },
    "Planned for 29 Nov to 1 person, unless they answer by then.",
  ],
  [
    { waiting: 2, from: on("11-23"), until: on("11-23") },
    "Planned for tomorrow to 2 people, unless they answer by then.",
  ],
  [
    { waiting: 1200, from: on("11-29"), until: on("12-03"), sent: 45, unknown: 2, failed: 1 },
    "Planned from 29 Nov to 3 Dec to 1,200 people, unless they answer by then; 45 sent; 2 unknown; 1 failed.",
  ],
  [
    { waiting: 3, dueNow: 3, from: on("11-22"), until: on("11-22"), sent: 9 },
    "Going out now to 3 people; 9 sent.",
  ],
  [{ sent: 0, cancelled: 4 }, "0 sent."],
])("says how a reminder stands: %#", (given, words) => {
  expect(say([7], [mails(1, given)])).toEqual([`Reminder: ${words}`]);
});

test("names the catch-up after the reminders", () => {
  expect(say([7], [mails(100, { sent: 2 }), mails(1, { sent: 8 })])).toEqual([
    "Reminder: 8 sent.",
    "Catch-up: 2 sent.",
  ]);
});
