import { tzOffset } from "@date-fns/tz";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When mail may go out, on the clock where the contact is. */
export type SendingHours = {
  /** Minutes of the day, 0..1439 and 1..1440, the second excluded; null for any hour. */
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  /** ISO weekdays, 1 for Monday; none listed counts as every day. */
  readonly weekdays: readonly number[];
};

/** The hours that a workspace has set. */
export function sendingHoursOf(workspace: {
  readonly sendingFromMinute: number | null;
  readonly sendingUntilMinute: number | null;
  readonly sendingWeekdays: readonly number[];
}): SendingHours {
  const { sendingFromMinute, sendingUntilMinute, sendingWeekdays } = workspace;
  return { fromMinute: sendingFromMinute, untilMinute: sendingUntilMinute, weekdays: sendingWeekdays };
}

/**
 * The first instant from `at` on at which mail may go out in a time zone: `at` itself where the hours allow it.
 * Exact where clocks change: an hour that a clock skips is not waited for, and one that it shows twice is open twice.
 * A zone that nobody knows counts as UTC.
 */
export function nextSendingInstant(at: Date, hours: SendingHours, timeZone: string): Date {
  let from = at.getTime();
  for (;;) {
    const offset = offsetMs(from, timeZone);
    const opening = nextOpening(from + offset, hours) - offset;
    if (offsetMs(opening, timeZone) === offset) return new Date(opening);
    // The clock changes before the opening, and nothing is open before it changes.
    from = changeBetween(from, opening, timeZone);
  }
}

/** The first open minute from `local` on, on a clock that never changes; both in milliseconds of that clock. */
function nextOpening(local: number, { fromMinute, untilMinute, weekdays }: SendingHours): number {
  for (let day = Math.floor(local / DAY_MS); ; day += 1) {
    if (weekdays.length > 0 && !weekdays.includes(isoWeekday(day))) continue;
    const opens = day * DAY_MS + (fromMinute ?? 0) * MINUTE_MS;
    const closes = day * DAY_MS + (untilMinute ?? 1440) * MINUTE_MS;
    if (local < closes) return Math.max(local, opens);
  }
}

/** 1 for Monday to 7 for Sunday, of a day counted from 1 January 1970, a Thursday. */
function isoWeekday(day: number) {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The first instant with the clock of `after` rather than that of `before`. */
function changeBetween(before: number, after: number, timeZone: string): number {
  const offset = offsetMs(before, timeZone);
  let [last, first] = [before, after];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetMs(middle, timeZone) === offset) last = middle;
    else first = middle;
  }
  return first;
}

function offsetMs(at: number, timeZone: string): number {
  const minutes = tzOffset(timeZone, new Date(at));
  return Number.isNaN(minutes) ? 0 : Math.round(minutes * MINUTE_MS);
}
