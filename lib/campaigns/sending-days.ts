import { TZDate } from "@date-fns/tz";
import { dayOf, nextDay, startOfDay } from "@/lib/platform/calendar-day";
import { nextSendingInstant, type SendingHours } from "./sending-hours";

/** When a campaign begins, and when its workspace lets mail go out. */
export type Beginning = {
  readonly begin: Date;
  readonly hours: SendingHours;
  /** The workspace's. */
  readonly timeZone: string;
};

/**
 * The calendar days of the workspace's zone on which the first mails of a campaign go out, "2026-03-12" each: the day on which it
 * begins, then the days after its first opening on which mail may go out at all; `count` of them, in order, each once.
 */
export function sendingDays({ begin, hours, timeZone }: Beginning, count: number): string[] {
  const days = [dayOf(begin, timeZone)];
  let last = dayOf(nextSendingInstant(begin, hours, timeZone), timeZone);
  while (days.length < count) {
    last = dayOf(nextSendingInstant(startOfDay(nextDay(last), timeZone), hours, timeZone), timeZone);
    days.push(last);
  }
  return days;
}

/**
 * From when somebody in a zone can be mailed on a day of the workspace's calendar: on the day of the beginning from then on; on another
 * when the hours open, or, where any hour will do, at the time of day at which the campaign began.
 */
export function openingOn(day: string, { begin, hours, timeZone }: Beginning, zone: string): Date {
  if (day <= dayOf(begin, timeZone)) return nextSendingInstant(begin, hours, zone);
  const from = hours.fromMinute === null ? sameTimeOn(day, begin, timeZone) : startOfDay(day, timeZone);
  return nextSendingInstant(from, hours, zone);
}

function sameTimeOn(day: string, at: Date, timeZone: string) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const local = new TZDate(at, timeZone);
  return new Date(local.setFullYear(year, month - 1, date));
}
