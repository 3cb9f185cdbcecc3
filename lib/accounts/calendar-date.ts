const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A calendar date written "2026-03-31" or "31.03.2026", as "2026-03-31", or null; dates with slashes are ambiguous and refused. */
export function parseCalendarDate(text: string): string | null {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  const [, germanDay, germanMonth, germanYear] = GERMAN.exec(text) ?? [];
  const year = Number(isoYear ?? germanYear);
  const month = Number(isoMonth ?? germanMonth);
  const day = Number(isoDay ?? germanDay);
  if (!(year >= 1900 && year <= 2200)) return null;

  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
