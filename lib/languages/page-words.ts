import type { Markup } from "@/lib/platform/html";
import type { Language } from "./language";
import { arabicPage } from "./page-words-ar";
import { germanPage } from "./page-words-de";
import { englishPage } from "./page-words-en";
import { spanishPage } from "./page-words-es";
import { frenchPage } from "./page-words-fr";
import { italianPage } from "./page-words-it";
import { dutchPage } from "./page-words-nl";
import { portuguesePage } from "./page-words-pt";
import type { PromisedDay } from "./promised-day";

/** A name in a sentence: escaped text, or markup that keeps its own direction. */
export type Named = string | Markup;

/** What is said of the two ends of a scale; of nothing between. */
export type ScaleEnds = { readonly low: string; readonly high: string };

/** Every sentence of the client's pages in one language. What holds a name is a function that puts it into its place. */
export type PageWords = {
  readonly frame: {
    readonly language: string;
    readonly reason: (firm: Named, account: Named) => Markup;
    readonly preferences: string;
  };
  readonly form: {
    readonly send: string;
    readonly yes: string;
    readonly no: string;
    readonly isCorrection: string;
    readonly checkTitle: string;
    readonly check: string;
    readonly offline: string;
    readonly likelihood: ScaleEnds;
    readonly satisfaction: ScaleEnds;
    readonly agreement: ScaleEnds;
  };
  readonly problems: {
    readonly number: (low: number, high: number) => string;
    readonly yesOrNo: string;
    readonly tooLong: (most: number) => string;
  };
  readonly thanks: {
    readonly title: string;
    readonly thankYou: (name: Named) => Markup;
    readonly received: (firm: Named) => Markup;
    /** Stands for a person nobody has named yet. */
    readonly someone: (firm: Named) => Markup;
    readonly reads: (who: Named) => Markup;
    readonly calls: (who: Named, day: PromisedDay) => Markup;
    /** What happens after the call. */
    readonly next: string;
    readonly passive: (firm: Named) => Markup;
    readonly promoter: (firm: Named) => Markup;
    readonly quote: string;
    readonly followUp: (firm: Named) => Markup;
    readonly followUpOpen: (firm: Named) => Markup;
    readonly mayChange: string;
  };
  readonly closed: {
    readonly answeredTitle: string;
    readonly answered: string;
    readonly answeredHow: string;
    readonly keptHow: (firm: Named) => Markup;
    readonly unknown: string;
    readonly unknownHow: string;
    readonly gone: string;
    readonly goneHow: string;
    readonly tooLarge: string;
    readonly tooLargeHow: string;
    readonly unavailable: string;
    readonly unavailableHow: string;
    /** For an answer that there was no room for. */
    readonly notKept: string;
    readonly notKeptHow: string;
    readonly tooMany: string;
    readonly tooManyHow: string;
  };
  readonly preferences: {
    readonly title: string;
    readonly who: (name: Named, account: Named) => Markup;
    readonly languageHeading: string;
    readonly languageLabel: string;
    /** What becomes of a survey that doesn't speak it. */
    readonly languageNote: string;
    readonly languageSave: string;
    readonly languageSaved: string;
    /** For who presses a button where a machine may have. */
    readonly onceMore: string;
    readonly stopHeading: string;
    readonly stopWhat: (firm: Named) => Markup;
    readonly stop: string;
    readonly stopped: string;
    readonly stoppedWhat: (firm: Named) => Markup;
    readonly leftHeading: string;
    readonly leftWhat: (firm: Named) => Markup;
    readonly successorName: string;
    readonly successorEmail: string;
    readonly leave: string;
    readonly emailProblem: string;
    readonly left: string;
    readonly leftDone: (firm: Named) => Markup;
    readonly back: string;
  };
};

const PAGE_WORDS: Record<Language, PageWords> = {
  en: englishPage,
  de: germanPage,
  fr: frenchPage,
  es: spanishPage,
  nl: dutchPage,
  pt: portuguesePage,
  it: italianPage,
  ar: arabicPage,
};

/** The client's pages in a language. */
export function pageWords(language: Language): PageWords {
  return PAGE_WORDS[language];
}
