import { TZDate, tz } from "@date-fns/tz";
import { format } from "date-fns";
import { z } from "zod";

/** A calendar date in a URL, "2026-03-31"; anything else counts as none. */
export const calendarDay = z.iso.date().optional().catch(undefined);

/** A calendar month in a URL, "2026-03"; anything else counts as none. */
export const calendarMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

/** The first instant of a calendar date in a time zone. */
export function startOfDay(on: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day, timeZone).getTime());
}

/** The calendar date that an instant falls on in a time zone. */
export function dayOf(at: Date, timeZone: string): string {
  return format(at, "yyyy-MM-dd", { in: tz(timeZone) });
}

/** The instant at which the clock of a time zone shows a date and a time, "2026-03-12T09:00"; a time it skips counts as so much later. */
export function instantOf(local: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  return new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime());
}

/** What the clock of a time zone shows at an instant, to the minute: "2026-03-12T09:00". */
export function localTimeOf(at: Date, timeZone: string): string {
  return format(at, "yyyy-MM-dd'T'HH:mm", { in: tz(timeZone) });
}

/** The calendar date after another. */
export function nextDay(on: string): string {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The first instant of a calendar month, "2026-03", in a time zone, and the first after it. */
export function monthSpan(month: string, timeZone: string): { from: Date; before: Date } {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const start = (index: number) => new Date(new TZDate(year, index, 1, timeZone).getTime());
  return { from: start(number - 1), before: start(number) };
}
