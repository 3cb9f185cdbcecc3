import { LANGUAGES, type Language } from "@/lib/languages/language";
import type { SurveyContent, SurveyQuestion } from "./survey-content";

/** The languages a survey can be read in: the one it was written in first, the others in the usual order. */
export function languagesOf({ language, translations }: SurveyContent): Language[] {
  return inOrder(language, Object.keys(translations));
}

/** A survey's languages by their names: the one it was written in first, the others in the usual order. */
export function inOrder(own: Language, others: readonly string[]): Language[] {
  return [own, ...LANGUAGES.filter((other) => other !== own && others.includes(other))];
}

/** The language a client reads a survey in: the first wanted that it speaks, else its own. */
export function chooseLanguage(content: SurveyContent, wanted: readonly (Language | null)[]): Language {
  const spoken = languagesOf(content);
  return wanted.find((language) => language !== null && spoken.includes(language)) ?? content.language;
}

/** The survey as it reads in one of its languages; in its own for any other. */
export function contentIn(content: SurveyContent, language: Language): SurveyContent {
  const translation = content.translations[language];
  if (!translation || language === content.language) return content;
  const { subject, introduction } = translation;
  const questions = content.questions.map((question) =>
    questionIn(question, translation.questions[question.id]),
  );
  return { ...content, language, subject, introduction, questions };
}

type Translated = NonNullable<SurveyContent["translations"][Language]>["questions"][string] | undefined;

function questionIn(question: SurveyQuestion, translated: Translated): SurveyQuestion {
  if (!translated) return question;
  const choices = question.choices.map(({ id, text }) => ({ id, text: translated.choices?.[id] ?? text }));
  return { ...question, text: translated.text, byClass: translated.byClass, choices };
}
