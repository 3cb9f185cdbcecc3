import { dayOf } from "@/lib/platform/calendar-day";
import { longDay } from "@/lib/platform/date-words";

type Bounced = { readonly bouncedAt: Date | null; readonly bounceWords: string | null };

/** That mail to an address came back, when and why, as a sentence; null when none did. */
export function bounceSentence({ bouncedAt, bounceWords }: Bounced, timeZone: string): string | null {
  if (!bouncedAt) return null;
  const why = bounceWords ? `: ${bounceWords}` : "";
  return `Mail to this address came back on ${dayInSentence(bouncedAt, timeZone)}${why}.`;
}

/** The day of an instant, in a sentence: "3 March 2026". */
export function dayInSentence(at: Date, timeZone: string): string {
  return longDay(dayOf(at, timeZone));
}
