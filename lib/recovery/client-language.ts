import { caseWords } from "@/lib/languages/case-words";
import { directionOf, languageOf } from "@/lib/languages/language";
import { mailWords } from "@/lib/languages/mail-words";

/** Our own words in a mail to a client, in the language of their locale; English where it is not known or not spoken here. */
export function clientLanguage(locale: string | null) {
  const language = languageOf(locale) ?? "en";
  const words = { ...mailWords(language), seeAnyTime: caseWords(language).seeAnyTime };
  return { words, language, direction: directionOf(language) };
}
