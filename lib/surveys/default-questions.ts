import { LANGUAGES, type Language } from "@/lib/languages/language";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { type DefaultWords, DRIVERS } from "./default-words";
import { ARABIC } from "./default-words-ar";
import { GERMAN } from "./default-words-de";
import { ENGLISH } from "./default-words-en";
import { SPANISH } from "./default-words-es";
import { FRENCH } from "./default-words-fr";
import { ITALIAN } from "./default-words-it";
import { DUTCH } from "./default-words-nl";
import { PORTUGUESE } from "./default-words-pt";
import { originalsOf, type QuestionWords } from "./survey-draft";
import { ALLOWED_QUESTIONS } from "./survey-rules";
import type { TypedTranslations } from "./survey-translations";

const WORDS: Record<Language, DefaultWords> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  nl: DUTCH,
  pt: PORTUGUESE,
  it: ITALIAN,
  ar: ARABIC,
};

type Wanted = { readonly kind: SurveyKind; readonly language: Language; readonly firm: string };

/** What the mail of a new survey says until somebody writes it. */
export function defaultMail({ kind, language }: Omit<Wanted, "firm">) {
  return WORDS[language].mail[kind];
}

// A client who has ten seconds sees Send without looking for it; whoever wants to know more adds these.
const LATER: readonly QuestionKind[] = ["drivers", "referral"];

/** The questions a new survey starts with: those of its kind that a client answers in seconds. */
export function defaultQuestions(wanted: Wanted): QuestionWords[] {
  return allQuestions(wanted).filter(({ kind }) => !LATER.includes(kind));
}

/** Every question a survey of a kind may have, as it is usually asked. */
export function allQuestions({ kind, language, firm }: Wanted): QuestionWords[] {
  return ALLOWED_QUESTIONS[kind].map((question) => defaultQuestion(question, kind, WORDS[language], firm));
}

/** The usual texts in all languages but the survey's own, by the names they have in a draft. */
export function defaultTranslations({ language, ...wanted }: Wanted): TypedTranslations {
  const others = LANGUAGES.filter((other) => other !== language);
  return Object.fromEntries(
    others.map((other) => {
      const there = { ...wanted, language: other };
      return [other, originalsOf({ ...defaultMail(there), questions: allQuestions(there) })];
    }),
  );
}

function defaultQuestion(
  kind: QuestionKind,
  survey: SurveyKind,
  words: DefaultWords,
  firm: string,
): QuestionWords {
  switch (kind) {
    case "score":
      return { kind, text: words.score[survey].replaceAll("{firm}", () => firm) };
    case "comment":
      return { kind, ...commentWords(survey, words) };
    case "drivers":
      return { kind, text: words.drivers, choices: DRIVERS.map((id) => ({ id, text: words.choices[id] })) };
    case "remedy":
      return { kind, text: words.remedy, askedOf: ["detractor"] };
    case "quote_consent":
    case "referral":
      return { kind, text: words[kind], askedOf: ["promoter"] };
    case "recommend_again":
      throw new Error("No survey asks this in a question of its own: the score does.");
    default:
      return { kind, text: words[kind] };
  }
}

function commentWords(survey: SurveyKind, { comment }: DefaultWords) {
  if (survey === "follow_up") return { text: comment.followUp };
  return {
    text: comment.neutral,
    textDetractor: comment.detractor,
    textPassive: comment.passive[survey],
    textPromoter: comment.promoter,
  };
}
