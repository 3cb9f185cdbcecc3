import { dayOf } from "@/lib/platform/calendar-day";
import { afterWorkingDays, type WorkingTime } from "@/lib/working-time/working-time";
import { endOfDate } from "./case-clock";

/** How far ahead a team looks for promises that may break, in working days. */
export const AHEAD_DAYS = 2;

/** After how many working days in which the owner did nothing on a case they are silent. */
export const SILENT_DAYS = 3;

const MOST_DAYS_BACK = 400;
const DAY_MS = 86_400_000;

/** Until when a promise counts as about to break: the end of the second working day after today, as a date and an instant. */
export function breachesUntil(now: Date, time: WorkingTime): { on: string; until: Date } {
  const on = dayOf(afterWorkingDays(now, AHEAD_DAYS, time), time.timeZone);
  return { on, until: endOfDate(new Date(`${on}T00:00:00Z`), time.timeZone) };
}

/** The latest instant, to the day, since which so many working days have gone by: what was last touched before it is silent. */
export function silentSince(now: Date, time: WorkingTime): Date {
  for (let days = SILENT_DAYS; days < MOST_DAYS_BACK; days += 1) {
    const then = daysBefore(now, days);
    if (afterWorkingDays(then, SILENT_DAYS, time) <= now) return then;
  }
  return daysBefore(now, MOST_DAYS_BACK);
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
