import { tz } from "@date-fns/tz";
import { format } from "date-fns";
import type { Language } from "./language";

const DAY_MS = 86_400_000;

/** A day on which something is promised, as near as a person would say it: "today", "tomorrow", a weekday of the next six days, or a date. */
export type PromisedDay =
  | { readonly is: "today" | "tomorrow" }
  | { readonly is: "weekday" | "date"; readonly at: Date };

/** How near a calendar date ("2026-03-12") is by the clock of a time zone; null for one that is over, by which nothing can be promised. */
export function promisedDay(on: string, now: Date, timeZone: string): PromisedDay | null {
  const at = noonOf(on);
  const today = noonOf(format(now, "yyyy-MM-dd", { in: tz(timeZone) }));
  const days = (at.getTime() - today.getTime()) / DAY_MS;
  if (days < 0) return null;
  if (days < 2) return { is: days === 0 ? "today" : "tomorrow" };
  return { is: days < 7 ? "weekday" : "date", at };
}

type DayWords = {
  readonly today: string;
  readonly tomorrow: string;
  readonly weekday: (name: string) => string;
  readonly date: (name: string) => string;
};

// Latin digits in every language, as on the scale.
const NUMBERS = "u-nu-latn";

/** "12 March", as everywhere in the product, and not "March 12". */
const REGIONS: Partial<Record<Language, string>> = { en: "en-GB" };

/** A promised day in a language, its weekday or its date put into the words that the language has for it. */
export function sayDay(language: Language, day: PromisedDay, words: DayWords): string {
  if (!("at" in day)) return words[day.is];
  const locale = `${REGIONS[language] ?? language}-${NUMBERS}`;
  const parts =
    day.is === "weekday" ? ({ weekday: "long" } as const) : ({ day: "numeric", month: "long" } as const);
  const name = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(day.at);
  return words[day.is](name);
}

function noonOf(on: string) {
  return new Date(`${on.slice(0, 10)}T12:00:00Z`);
}
