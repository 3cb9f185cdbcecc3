import type { CaseWords } from "@/lib/languages/case-words";
import type { Language } from "@/lib/languages/language";
import { dateIn } from "@/lib/recovery/case-clock";
import type { ClientCase } from "./read-client-case";

/** What is said under "What we do, and by when": sentences of ours, and words that were promised to the client. */
export type Said = { readonly sentence: string; readonly words?: string | null };

type Frame = { readonly language: Language; readonly words: CaseWords; readonly now: Date };
type Told = Pick<
  ClientCase,
  | "stage"
  | "outcome"
  | "round"
  | "lacksApology"
  | "timeZone"
  | "dueAt"
  | "followUpDueAt"
  | "closedAt"
  | "apology"
  | "plan"
  | "remedy"
  | "askedAt"
>;

/** How far the repair has come, in sentences for the client: what was done, what is owed and by which day, and what is late. */
export function whatWeDo(told: Told, { language, words, now }: Frame): Said[] {
  const { stage, timeZone, lacksApology, apology, plan, dueAt, followUpDueAt, askedAt, closedAt } = told;
  const day = (at: Date) => writtenDay(dateIn(at, timeZone), language);
  const owed = (say: (day: string) => string): Said[] => {
    if (!dueAt) return [];
    return [{ sentence: dueAt < now ? words.late(day(dueAt)) : say(day(dueAt)) }];
  };
  const said: Said[] = [];
  if (told.round > 0 && stage !== "closed") said.push({ sentence: words.notSettled });
  if (apology) said.push({ sentence: words.apologised(day(apology.at)) });
  // What is owed first is an apology that reaches them.
  if (stage === "new" || lacksApology) said.push(...owed(words.comesBack));
  else if (stage === "apologised") said.push(...owed(words.looksForCause));
  else if (stage === "diagnosed") said.push(...owed(words.tellsPlan));
  if (plan) {
    said.push({ sentence: words.planned(writtenDay(plan.fixDueOn, language)), words: plan.fix });
    if (plan.clientAsk) said.push({ sentence: words.youAsked, words: plan.clientAsk });
  }
  if (stage === "planned" && !lacksApology && dueAt && dueAt < now) said.push(...owed(words.late));
  if (stage === "remedied" && followUpDueAt) said.push({ sentence: words.asksAgain(day(followUpDueAt)) });
  if (stage === "following_up" && askedAt) said.push({ sentence: words.asked(day(askedAt)) });
  if (stage === "closed") {
    const isSettled = told.outcome === "recovered";
    said.push({ sentence: isSettled || !closedAt ? words.settled : words.closed(day(closedAt)) });
  }
  return said;
}

/** What has changed for the client, and when; null while nothing has. */
export function whatChanged({ remedy }: Told, { language, words }: Frame): Said | null {
  if (!remedy) return null;
  return { sentence: words.done(writtenDay(remedy.doneOn, language)), words: remedy.whatWasDone };
}

/** A calendar date (as midnight UTC) as a language writes it, with Latin digits. */
export function writtenDay(on: Date, language: Language): string {
  const locale = `${language === "en" ? "en-GB" : language}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(on);
}
