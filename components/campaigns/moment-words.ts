import { dayOf, localTimeOf } from "@/lib/platform/calendar-day";
import { dayInWords } from "@/lib/platform/date-words";

/** An instant in a sentence, with its time of day: "at 14:05", "tomorrow at 09:00", "on Thursday at 09:00", "on 29 Nov at 09:00". */
export function momentWords(at: Date, now: Date, timeZone: string): string {
  const time = `at ${localTimeOf(at, timeZone).slice(11)}`;
  const day = dayWords(at, now, timeZone);
  return day === "today" ? time : `${day} ${time}`;
}

/** The day of an instant: "today", "tomorrow", "Thursday", "29 Nov". */
export function dayName(at: Date, now: Date, timeZone: string): string {
  return dayInWords(dayOf(at, timeZone), now, timeZone);
}

/** The day of an instant in a sentence: "today", "tomorrow", "on Thursday", "on 29 Nov". */
export function dayWords(at: Date, now: Date, timeZone: string): string {
  const day = dayName(at, now, timeZone);
  return /^(today|tomorrow|yesterday|.* ago)$/.test(day) ? day : `on ${day}`;
}

/** The days between two instants in a sentence: "on Thursday", "from Thursday to 3 Dec". */
export function spanWords(from: Date, until: Date, now: Date, timeZone: string): string {
  const [first, last] = [dayName(from, now, timeZone), dayName(until, now, timeZone)];
  return first === last ? dayWords(from, now, timeZone) : `from ${first} to ${last}`;
}
