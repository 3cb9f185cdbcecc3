import { dayOf, instantOf, nextDay } from "@/lib/platform/calendar-day";
import type { WorkingTime } from "@/lib/working-time/working-time";

/** When the firm works, as far as a morning needs to know. */
export type WorkDays = Pick<WorkingTime, "timeZone" | "weekdays" | "holidays">;

const MORNING = "08:00";
/** A digest that is late by more is none: the next morning has its own. */
const LATE_MS = 4 * 3_600_000;
const MOST_DAYS = 60;

/** The next 8:00 on the clock of a zone after an instant, on whatever day. */
export function nextDigestAt(now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const morning = morningOf(today, timeZone);
  return morning > now ? morning : morningOf(nextDay(today), timeZone);
}

/** The calendar date whose digest is due, from 8:00 to noon of a working day; null when none is. */
export function digestDay(now: Date, days: WorkDays): string | null {
  const today = dayOf(now, days.timeZone);
  const lateMs = now.getTime() - morningOf(today, days.timeZone).getTime();
  return lateMs >= 0 && lateMs < LATE_MS && isWorkDay(today, days) ? today : null;
}

/** The morning before a date's: what happened since is new. */
export function morningBefore(on: string, days: WorkDays): Date {
  return morningOf(workDay(on, days, -1), days.timeZone);
}

/** The working day after a date. */
export function workDayAfter(on: string, days: WorkDays): string {
  return workDay(on, days, 1);
}

function morningOf(on: string, timeZone: string) {
  return instantOf(`${on}T${MORNING}`, timeZone);
}

function isWorkDay(on: string, { weekdays, holidays }: WorkDays) {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
  return weekdays.includes(weekday) && !holidays.has(on);
}

/** The nearest working day before or after a date; the neighbouring day for a firm that never works. */
function workDay(on: string, days: WorkDays, step: 1 | -1) {
  for (let distance = 1; distance <= MOST_DAYS; distance += 1) {
    const day = shifted(on, step * distance);
    if (isWorkDay(day, days)) return day;
  }
  return shifted(on, step);
}

function shifted(on: string, by: number) {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + by);
  return day.toISOString().slice(0, 10);
}
