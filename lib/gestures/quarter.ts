import { TZDate } from "@date-fns/tz";

const MONTHS = 3;
const NAMES = ["first", "second", "third", "fourth"] as const;

/** The first day, as midnight UTC, of the calendar quarter that an instant falls into where the workspace is. */
export function quarterOf(at: Date, timeZone: string): Date {
  const local = new TZDate(at, timeZone);
  return new Date(Date.UTC(local.getFullYear(), Math.floor(local.getMonth() / MONTHS) * MONTHS, 1));
}

/** A quarter, given as its first day, in a sentence: "the second quarter of 2026". */
export function quarterWords(quarter: Date): string {
  return `the ${NAMES[Math.floor(quarter.getUTCMonth() / MONTHS)]} quarter of ${quarter.getUTCFullYear()}`;
}
