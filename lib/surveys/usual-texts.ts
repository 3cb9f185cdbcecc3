import type { Language } from "@/lib/languages/language";
import type { SurveyKind } from "@/prisma/generated/enums";
import { allQuestions, defaultMail, defaultTranslations } from "./default-questions";
import { originalsOf, type SurveyDraft, type Translations } from "./survey-draft";

/**
 * What a survey of a kind usually says: every question it may have in its own language, and the usual translations, each
 * with the wording it is a translation of.
 */
export function usualTexts(wanted: {
  readonly kind: SurveyKind;
  readonly language: Language;
  readonly firm: string;
}) {
  const questions = allQuestions(wanted);
  const originals = originalsOf({ ...defaultMail(wanted), questions });
  const translations: Translations = Object.fromEntries(
    Object.entries(defaultTranslations(wanted)).map(([language, texts]) => [
      language,
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [name, { text, of: originals[name] ?? "" }]),
      ),
    ]),
  );
  return { questions, translations };
}

/** What a draft's kind usually says under the name that clients know the firm by: its brand's, else the workspace's. */
export function usualTextsOf({ kind, language, brand }: SurveyDraft, firm: string) {
  return usualTexts({ kind, language, firm: brand.name ?? firm });
}
