import type { Markup } from "@/lib/platform/html";
import { arabicCase } from "./case-words-ar";
import { germanCase } from "./case-words-de";
import { englishCase } from "./case-words-en";
import { spanishCase } from "./case-words-es";
import { frenchCase } from "./case-words-fr";
import { italianCase } from "./case-words-it";
import { dutchCase } from "./case-words-nl";
import { portugueseCase } from "./case-words-pt";
import type { Language } from "./language";
import type { Named } from "./page-words";

/** Every sentence of the client's page of a case in one language; `day` is a date as the language writes it. */
export type CaseWords = {
  readonly title: string;
  readonly heard: string;
  readonly heardOn: (day: string) => string;
  readonly who: string;
  readonly owner: (name: Named) => Markup;
  readonly nobodyYet: (firm: Named) => Markup;
  readonly doing: string;
  readonly comesBack: (day: string) => string;
  readonly apologised: (day: string) => string;
  readonly looksForCause: (day: string) => string;
  readonly tellsPlan: (day: string) => string;
  readonly late: (day: string) => string;
  readonly planned: (day: string) => string;
  readonly youAsked: string;
  readonly asksAgain: (day: string) => string;
  readonly asked: (day: string) => string;
  readonly changed: string;
  readonly done: (day: string) => string;
  readonly notSettled: string;
  readonly settled: string;
  readonly closed: (day: string) => string;
  readonly wrong: string;
  readonly wrongHow: (who: Named) => Markup;
  readonly yourWords: string;
  readonly send: string;
  readonly nothingTyped: string;
  readonly onceMore: string;
  readonly tooOften: string;
  readonly sent: string;
  readonly sentHow: (who: Named) => Markup;
  readonly back: string;
  /** Above the link, in a mail. */
  readonly seeAnyTime: string;
};

const CASE_WORDS: Record<Language, CaseWords> = {
  en: englishCase,
  de: germanCase,
  fr: frenchCase,
  es: spanishCase,
  nl: dutchCase,
  pt: portugueseCase,
  it: italianCase,
  ar: arabicCase,
};

/** The client's page of a case in a language. */
export function caseWords(language: Language): CaseWords {
  return CASE_WORDS[language];
}
