import { dayOf } from "@/lib/platform/calendar-day";
import { longDay } from "@/lib/platform/date-words";
import { afterDays } from "@/lib/recovery/case-clock";

const LONGEST_NAME = 120;
const DATE_AT_END = /, \d{1,2} \w+ \d{4}$/;

type Wave = {
  readonly name: string;
  /** When it was to begin, or did. */
  readonly startedAt: Date;
  readonly closesAt: Date | null;
  readonly repeatWeeks: number;
};

/**
 * When the campaign after a repeated one is held: so many weeks later, at the same time of day in the workspace's zone however its clocks
 * change, and with as much time to answer. Where that lies in the past, for nobody was there to begin it, so many weeks later again.
 */
export function nextWave({ name, startedAt, closesAt, repeatWeeks }: Wave, timeZone: string, now: Date) {
  let weeks = repeatWeeks;
  while (afterDays(startedAt, weeks * 7, timeZone) <= now) weeks += repeatWeeks;
  const startsAt = afterDays(startedAt, weeks * 7, timeZone);
  return {
    name: datedName(name, dayOf(startsAt, timeZone)),
    startsAt,
    closesAt: closesAt && afterDays(closesAt, weeks * 7, timeZone),
  };
}

/** "Pulse, 3 March 2027": a wave is told from the one before by its date. */
function datedName(name: string, day: string) {
  const date = `, ${longDay(day)}`;
  return name.replace(DATE_AT_END, "").slice(0, LONGEST_NAME - date.length) + date;
}
