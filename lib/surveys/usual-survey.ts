import type { Language } from "@/lib/languages/language";
import type { SurveyKind } from "@/prisma/generated/enums";
import { allQuestions, defaultMail, defaultQuestions, defaultTranslations } from "./default-questions";
import { originalsOf, type QuestionWords } from "./survey-draft";
import type { TypedTranslations } from "./survey-translations";

type Wanted = { readonly kind: SurveyKind; readonly language: Language; readonly firm: string };

type Given = {
  readonly subject?: string;
  readonly introduction?: string;
  readonly questions?: readonly QuestionWords[];
};

/** What a new survey says: what is given, else what is usual, with the usual translations of what is usual. */
export function usualSurvey(wanted: Wanted, given: Given = {}) {
  const { kind, language } = wanted;
  const usual = { ...defaultMail(wanted), questions: defaultQuestions(wanted) };
  const survey = {
    subject: given.subject ?? usual.subject,
    introduction: given.introduction ?? usual.introduction,
    questions: given.questions ?? usual.questions,
  };
  const expected = originalsOf({ ...usual, questions: allQuestions(wanted) });
  const written = originalsOf(survey);
  const isUsual = (name: string) => written[name] !== undefined && written[name] === expected[name];
  const translations: TypedTranslations = Object.fromEntries(
    Object.entries(defaultTranslations(wanted)).map(([other, texts]) => [
      other,
      Object.fromEntries(Object.entries(texts).filter(([name]) => isUsual(name))),
    ]),
  );
  return { kind, language, ...survey, translations };
}
