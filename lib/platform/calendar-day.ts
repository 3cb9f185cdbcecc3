import { TZDate } from "@date-fns/tz";
import { z } from "zod";

/** A calendar date in a URL, "2026-03-31"; anything else counts as none. */
export const calendarDay = z.iso.date().optional().catch(undefined);

/** The first instant of a calendar date in a time zone. */
export function startOfDay(on: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day, timeZone).getTime());
}
