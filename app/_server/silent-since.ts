import { lastMonths, startOfDayOn } from "@/lib/insight/period";

/** The instant since when nothing was heard, for so many months as the overview counts them; none for no filter. */
export function silentSince(months: string | undefined, now: Date, timeZone: string): Date | undefined {
  return months ? startOfDayOn(lastMonths(Number(months), now, timeZone).fromOn, timeZone) : undefined;
}
