import { tzOffset } from "@date-fns/tz";

/** When a firm works: minutes of the local day, ISO weekdays (1 is Monday), less its holidays. */
export type WorkingTime = {
  readonly timeZone: string;
  /** 0..1439. */
  readonly fromMinute: number;
  /** 1..1440, after `fromMinute`. */
  readonly untilMinute: number;
  readonly weekdays: readonly number[];
  /** Calendar dates, "2026-12-25". */
  readonly holidays: ReadonlySet<string>;
};

/** A time in which work stood still; `since` belongs to it and `until` does not. */
export type Pause = { readonly since: Date; readonly until: Date };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Enough for the longest promise on one working day a week with five hundred holidays on that weekday. */
const MOST_DAYS_AHEAD = 5_000;

/** Hours of work between two instants, less what falls into pauses; nought when `to` is not after `from`. Hours are those that really go by, so that a change of the clocks at night takes none. */
export function workingHours(from: Date, to: Date, time: WorkingTime, pauses: readonly Pause[] = []): number {
  const stretches = [{ since: from, until: to }].flatMap((whole) => without(whole, pauses));
  let sum = 0;
  for (const { since, until } of stretches) {
    const last = dayOf(until, time.timeZone);
    for (let day = dayOf(since, time.timeZone); day <= last; day += 1) {
      if (!isWorkingDay(day, time)) continue;
      const begins = Math.max(since.getTime(), instantOf(day, time.fromMinute, time.timeZone));
      const ends = Math.min(until.getTime(), instantOf(day, time.untilMinute, time.timeZone));
      sum += Math.max(0, ends - begins);
    }
  }
  return sum / HOUR_MS;
}

/** The earliest instant at which so many hours of work have gone by since `from`, pauses not counted; `from` itself for none. */
export function afterWorkingHours(
  from: Date,
  hours: number,
  time: WorkingTime,
  pauses: readonly Pause[] = [],
): Date {
  let leftMs = Math.round(hours * HOUR_MS);
  if (leftMs <= 0) return from;
  const first = dayOf(from, time.timeZone);
  for (let day = first; day <= first + MOST_DAYS_AHEAD; day += 1) {
    if (!isWorkingDay(day, time)) continue;
    const opens = Math.max(from.getTime(), instantOf(day, time.fromMinute, time.timeZone));
    const hoursOfDay = {
      since: new Date(opens),
      until: new Date(instantOf(day, time.untilMinute, time.timeZone)),
    };
    for (const { since, until } of without(hoursOfDay, pauses)) {
      const lengthMs = until.getTime() - since.getTime();
      if (leftMs <= lengthMs) return new Date(since.getTime() + leftMs);
      leftMs -= lengthMs;
    }
  }
  throw noWorkingDay();
}

/** The close of business of the n-th working day after the day of `from` (n from 1; for 0, of that day itself). */
export function afterWorkingDays(from: Date, days: number, time: WorkingTime): Date {
  const first = dayOf(from, time.timeZone);
  let day = first;
  for (let counted = 0; counted < days; ) {
    day += 1;
    if (day > first + MOST_DAYS_AHEAD) throw noWorkingDay();
    if (isWorkingDay(day, time)) counted += 1;
  }
  return new Date(instantOf(day, time.untilMinute, time.timeZone));
}

/** A deadline moved by the working time that pauses took from the time between `from` and it. */
export function putOff(deadline: Date, from: Date, time: WorkingTime, pauses: readonly Pause[]): Date {
  const lost = workingHours(from, deadline, time) - workingHours(from, deadline, time, pauses);
  return afterWorkingHours(deadline, lost, time, pauses);
}

/** What is left of a stretch of time when the pauses are taken out, in order. */
function without(whole: Pause, pauses: readonly Pause[]): Pause[] {
  let left = [whole];
  for (const pause of pauses.filter(({ since, until }) => since < until)) {
    left = left.flatMap(({ since, until }) => [
      { since, until: new Date(Math.min(until.getTime(), pause.since.getTime())) },
      { since: new Date(Math.max(since.getTime(), pause.until.getTime())), until },
    ]);
  }
  return left.filter(({ since, until }) => since < until);
}

function isWorkingDay(day: number, { weekdays, holidays }: WorkingTime): boolean {
  const date = new Date(day * DAY_MS);
  return weekdays.includes(date.getUTCDay() || 7) && !holidays.has(date.toISOString().slice(0, 10));
}

/** The days from 1 January 1970 to the calendar date that an instant falls on in the zone. */
function dayOf(at: Date, zone: string): number {
  return Math.floor((at.getTime() + offsetMs(at.getTime(), zone)) / DAY_MS);
}

/** When the clock on the wall of the zone shows a minute (0..1440) of a day; a time that a change of the clocks leaves out comes as much later. */
function instantOf(day: number, minute: number, zone: string): number {
  const key = `${zone} ${day} ${minute}`;
  const known = knownInstants.get(key);
  if (known !== undefined) return known;

  const wall = day * DAY_MS + minute * MINUTE_MS;
  const near = wall - offsetMs(wall, zone);
  const close = wall - offsetMs(near, zone);
  const at = close === near || offsetMs(close, zone) === wall - close ? close : Math.max(close, near);
  if (knownInstants.size >= MOST_KNOWN) knownInstants.clear();
  knownInstants.set(key, at);
  return at;
}

// The same few days are asked for again and again, and the zone's own tables are slow to read.
const knownInstants = new Map<string, number>();
const MOST_KNOWN = 10_000;

/** How far the clocks of the zone are ahead of UTC at an instant. */
function offsetMs(at: number, zone: string): number {
  return tzOffset(zone, new Date(at)) * MINUTE_MS;
}

function noWorkingDay() {
  return new Error(`No working day within ${MOST_DAYS_AHEAD} days: the firm's calendar cannot be right.`);
}
