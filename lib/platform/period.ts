import { TZDate } from "@date-fns/tz";
import { addMonths, differenceInCalendarMonths, format } from "date-fns";

/** How many calendar months one can look back on, today's included: the figures, and the lists that they open. */
export const PERIODS_IN_MONTHS = [1, 3, 6, 12, 24] as const;

/** A stretch of calendar days in the workspace's time zone, both ends included, as "2026-03-31". */
export type Period = { readonly fromOn: string; readonly toOn: string };

/** So many calendar months up to today: whole ones, and the one we are in. */
export function lastMonths(months: number, now: Date, timeZone: string): Period {
  const today = new TZDate(now, timeZone);
  const first = new TZDate(today.getFullYear(), today.getMonth() - months + 1, 1, timeZone);
  return { fromOn: format(first, "yyyy-MM-dd"), toOn: format(today, "yyyy-MM-dd") };
}

/** The same days earlier, by as many months as the period touches: for twelve months, the same days a year before. The two never overlap. */
export function periodBefore({ fromOn, toOn }: Period): Period {
  const months = -monthsTouched({ fromOn, toOn });
  return { fromOn: shifted(fromOn, months), toOn: shifted(toOn, months) };
}

/** How many calendar months have a day in the period. */
export function monthsTouched({ fromOn, toOn }: Period): number {
  return differenceInCalendarMonths(utc(toOn), utc(fromOn)) + 1;
}

/** The months of the period as "2026-03", first to last. */
export function monthsOf({ fromOn, toOn }: Period): string[] {
  const first = new Date(Date.UTC(yearOf(fromOn), monthOf(fromOn) - 1, 1));
  return Array.from({ length: monthsTouched({ fromOn, toOn }) }, (_, i) =>
    format(addMonths(new TZDate(first, "UTC"), i), "yyyy-MM"),
  );
}

function shifted(on: string, months: number) {
  return format(addMonths(utc(on), months), "yyyy-MM-dd");
}

function utc(on: string) {
  return new TZDate(`${on}T00:00:00Z`, "UTC");
}

function yearOf(on: string) {
  return Number(on.slice(0, 4));
}

function monthOf(on: string) {
  return Number(on.slice(5, 7));
}
