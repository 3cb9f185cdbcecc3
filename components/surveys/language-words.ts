import { LANGUAGE_NAMES, type Language } from "@/lib/languages/language";
import type { TranslationState } from "@/lib/surveys/survey-translations";

/** What each language is called in English, for members who do not speak it. */
export const LANGUAGE_IN_ENGLISH: Record<Language, string> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  nl: "Dutch",
  pt: "Portuguese",
  it: "Italian",
  ar: "Arabic",
};

/** "Deutsch (German)"; a language that calls itself English is called that once. */
export function languageLabel(language: Language): string {
  const [own, english] = [LANGUAGE_NAMES[language], LANGUAGE_IN_ENGLISH[language]];
  return own === english ? own : `${own} (${english})`;
}

/** "German", "German and French", "German, French and Dutch". */
export function languageList(languages: readonly Language[]): string {
  return new Intl.ListFormat("en-GB").format(languages.map((language) => LANGUAGE_IN_ENGLISH[language]));
}

/** How complete a language is, and what follows for clients. */
export function translationWords({ total, missing, older }: TranslationState): string {
  if (missing.length > 0)
    return `${texts(missing.length)} of ${total} ${missing.length === 1 ? "is" : "are"} not written yet. Until they all are, clients are not offered this language.`;
  if (older.length > 0)
    return `Complete, but ${texts(older.length)} ${older.length === 1 ? "was" : "were"} written for an older wording.`;
  return `Complete: all ${total} texts are written.`;
}

/** The same in a word, beside the name of the language. */
export function translationMark({ missing, older }: TranslationState): string {
  if (missing.length > 0) return `${missing.length} missing`;
  return older.length > 0 ? `${older.length} for an older wording` : "complete";
}

function texts(count: number) {
  return count === 1 ? "1 text" : `${count} texts`;
}
