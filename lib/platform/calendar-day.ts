import { TZDate } from "@date-fns/tz";
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

/** The first instant of a calendar month, "2026-03", in a time zone, and the first after it. */
export function monthSpan(month: string, timeZone: string): { from: Date; before: Date } {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const start = (index: number) => new Date(new TZDate(year, index, 1, timeZone).getTime());
  return { from: start(number - 1), before: start(number) };
}
