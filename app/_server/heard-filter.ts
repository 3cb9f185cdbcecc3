import { lastMonths } from "@/lib/insight/period";
import { startOfDay } from "@/lib/platform/calendar-day";

type Asked = { readonly heard?: string; readonly silent?: string; readonly atRisk?: string };

/** What a list of accounts or people lets pass for its filters in months, as the overview counts time, and the first day of that time. */
export function heardFilter({ heard, silent, atRisk }: Asked, now: Date, timeZone: string) {
  const firstDay = (months: string | undefined) =>
    months ? lastMonths(Number(months), now, timeZone).fromOn : undefined;
  const since = (on: string | undefined) => on && startOfDay(on, timeZone);
  return {
    sinceOn: firstDay(heard ?? silent),
    passing: {
      heardSince: since(firstDay(heard)) || undefined,
      silentSince: since(firstDay(silent)) || undefined,
      atRiskOn: atRisk && lastMonths(1, now, timeZone).toOn,
    },
  };
}
