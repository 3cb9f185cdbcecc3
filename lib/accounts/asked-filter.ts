import { startOfDay } from "@/lib/platform/calendar-day";
import { lastMonths } from "@/lib/platform/period";

type Asked = { readonly heard?: string; readonly silent?: string; readonly atRisk?: string };

/** The filters of a list as it is asked for, its months as the instants they began at: as the overview counts time. */
export function askedFilter<Filters extends Asked>(filters: Filters, now: Date, timeZone: string) {
  const { heard, silent, atRisk, ...others } = filters;
  const since = (months: string | undefined) =>
    months ? startOfDay(lastMonths(Number(months), now, timeZone).fromOn, timeZone) : undefined;
  return {
    ...others,
    heardSince: since(heard),
    silentSince: since(silent),
    atRiskOn: atRisk ? lastMonths(1, now, timeZone).toOn : undefined,
  };
}
