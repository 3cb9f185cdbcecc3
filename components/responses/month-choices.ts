import { TZDate } from "@date-fns/tz";
import { format, subMonths } from "date-fns";

const MONTHS_BACK = 24;

/** The months to choose from, the latest first: two years, and the one that is chosen already. */
export function monthChoices(now: Date, timeZone: string, chosen: string | undefined) {
  const thisMonth = new TZDate(now, timeZone);
  const months = Array.from({ length: MONTHS_BACK }, (_, back) =>
    format(subMonths(thisMonth, back), "yyyy-MM"),
  );
  const offered = !chosen || months.includes(chosen) ? months : [...months, chosen];
  return offered.map((month) => ({
    value: month,
    label: format(new Date(`${month}-15T12:00:00`), "MMMM yyyy"),
  }));
}
