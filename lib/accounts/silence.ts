import { tz } from "@date-fns/tz";
import { differenceInMonths } from "date-fns";

/** How long nothing was heard, in whole months on the workspace's calendar; null when nothing ever was. */
export function silentMonths(lastHeardAt: Date | null, now: Date, timeZone: string): number | null {
  return lastHeardAt && Math.max(0, differenceInMonths(now, lastHeardAt, { in: tz(timeZone) }));
}

/** The silence as a person says it: "heard from this month", "not heard from for 14 months", "never heard from". */
export function silenceInWords(months: number | null): string {
  if (months === null) return "never heard from";
  if (months === 0) return "heard from within a month";
  return `not heard from for ${months === 1 ? "1 month" : `${months} months`}`;
}
