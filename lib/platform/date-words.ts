import { tz } from "@date-fns/tz";
import { differenceInCalendarDays, format, isSameYear } from "date-fns";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** An instant as a person says it: "just now", "3 h ago", "yesterday", "in 20 min", "tomorrow", "Thursday", "12 Mar", "12 Mar 2024". */
export function instantInWords(at: Date, now: Date, timeZone: string): string {
  const distanceMs = at.getTime() - now.getTime();
  const days = calendarDays(at, now, timeZone);
  if (Math.abs(distanceMs) < MINUTE_MS) return distanceMs > 0 ? "in a minute" : "just now";
  if (Math.abs(distanceMs) < 12 * HOUR_MS || days === 0) {
    const words = roughDuration(Math.abs(distanceMs));
    return distanceMs > 0 ? `in ${words}` : `${words} ago`;
  }
  if (days < -1 && days > -7) return `${-days} days ago`;
  return nearDay(days, at, timeZone) ?? shortDate(at, now, timeZone);
}

/** A calendar date ("2026-03-12") as a person says it: "today", "tomorrow", "Thursday", "3 days ago", "12 Mar". */
export function dayInWords(on: string, now: Date, timeZone: string): string {
  const noon = new Date(`${on.slice(0, 10)}T12:00:00Z`);
  const today = new Date(`${format(now, "yyyy-MM-dd", { in: tz(timeZone) })}T12:00:00Z`);
  const days = calendarDays(noon, today, "UTC");
  if (days === 0) return "today";
  if (days < -1 && days > -7) return `${-days} days ago`;
  return nearDay(days, noon, "UTC") ?? shortDate(noon, today, "UTC");
}

/** Whether words for a time say no more than its date, "12 Mar" or "12 Mar 2024", as they do of all that is a week away. */
export function isBareDate(words: string): boolean {
  return /^\d+ [A-Z]/.test(words);
}

/** An instant in full: "Thursday, 12 March 2026, 14:05 (Europe/Berlin)". */
export function fullInstant(at: Date, timeZone: string): string {
  return `${format(at, "EEEE, d MMMM yyyy, HH:mm", { in: tz(timeZone) })} (${timeZone})`;
}

/** An instant to the minute: "12 Mar 2026, 14:05". */
export function instantToMinute(at: Date, timeZone: string): string {
  return format(at, "d MMM yyyy, HH:mm", { in: tz(timeZone) });
}

/** An instant to the second, where the order of things matters: "12 Mar 2026, 14:05:09". */
export function instantToSecond(at: Date, timeZone: string): string {
  return format(at, "d MMM yyyy, HH:mm:ss", { in: tz(timeZone) });
}

/** A calendar date in full: "Thursday, 12 March 2026". */
export function fullDay(on: string): string {
  return format(new Date(`${on.slice(0, 10)}T12:00:00Z`), "EEEE, d MMMM yyyy", { in: tz("UTC") });
}

/** A calendar date in a sentence: "12 March 2026". */
export function longDay(on: string): string {
  return format(new Date(`${on.slice(0, 10)}T12:00:00Z`), "d MMMM yyyy", { in: tz("UTC") });
}

/** A calendar month ("2026-03") in a sentence: "March 2026". */
export function longMonth(month: string): string {
  return format(new Date(`${month}-15T12:00:00Z`), "MMMM yyyy", { in: tz("UTC") });
}

/** A length of time in its one fitting unit, rounded down, never below a minute: "5 min", "30 h", "1 day", "4 days". */
export function roughDuration(lengthMs: number): string {
  if (lengthMs < HOUR_MS) return `${Math.max(1, Math.floor(lengthMs / MINUTE_MS))} min`;
  if (lengthMs < 36 * HOUR_MS) return `${Math.floor(lengthMs / HOUR_MS)} h`;
  const days = Math.floor(lengthMs / DAY_MS);
  return days === 1 ? "1 day" : `${days} days`;
}

function calendarDays(at: Date, now: Date, timeZone: string) {
  return differenceInCalendarDays(at, now, { in: tz(timeZone) });
}

function nearDay(days: number, at: Date, timeZone: string): string | null {
  if (days === -1) return "yesterday";
  if (days === 1) return "tomorrow";
  return days > 1 && days < 7 ? format(at, "EEEE", { in: tz(timeZone) }) : null;
}

function shortDate(at: Date, now: Date, timeZone: string) {
  const zone = { in: tz(timeZone) };
  return format(at, isSameYear(at, now, zone) ? "d MMM" : "d MMM yyyy", zone);
}
