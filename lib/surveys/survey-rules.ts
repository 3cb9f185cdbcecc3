import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { CLASS_TEXTS, type QuestionWords, SCORE_CLASSES } from "./survey-draft";

/** The kinds of question each kind of survey may have, in the order a client usually meets them. */
export const ALLOWED_QUESTIONS = {
  nps: ["score", "comment", "drivers", "remedy", "contact_me", "quote_consent", "referral"],
  csat: ["score", "comment", "drivers", "remedy", "contact_me", "quote_consent", "referral"],
  ces: ["score", "comment", "drivers", "remedy", "contact_me", "quote_consent", "referral"],
  follow_up: ["score", "handling", "outcome_fair", "process_easy", "respect", "is_fixed", "comment"],
} as const satisfies Record<SurveyKind, readonly QuestionKind[]>;

/** The kinds a survey cannot do without: an outcome is decided from all three answers of a follow-up. */
const NEEDED_QUESTIONS = {
  nps: ["score"],
  csat: ["score"],
  ces: ["score"],
  follow_up: ["score", "handling", "is_fixed"],
} as const satisfies Record<SurveyKind, readonly QuestionKind[]>;

export const FEWEST_CHOICES = 2;
export const MOST_CHOICES = 12;

const NAMES: Record<QuestionKind, string> = {
  score: "the score question",
  comment: "the comment question",
  contact_me: "the question whether someone may be in touch",
  quote_consent: "the question whether you may quote",
  drivers: "the drivers question",
  recommend_again: "the question about recommending again",
  handling: "the question how the matter was handled",
  is_fixed: "the question whether the matter is fixed",
  remedy: "the question what would put it right",
  referral: "the question for somebody else to help",
  outcome_fair: "the question whether the outcome was fair",
  process_easy: "the question whether the process was easy",
  respect: "the question about respect",
};

/** Whether a survey of this kind cannot do without a kind of question. */
export function isNeeded(survey: SurveyKind, question: QuestionKind): boolean {
  return (NEEDED_QUESTIONS[survey] as readonly QuestionKind[]).includes(question);
}

type Question = Omit<QuestionWords, "text"> & { readonly text?: string };

/** Why these questions cannot make a survey of this kind, as a sentence, or null when they can. */
export function surveyFlaw(survey: SurveyKind, questions: readonly Question[]): string | null {
  const kinds = questions.map((question) => question.kind);
  const allowed: readonly QuestionKind[] = ALLOWED_QUESTIONS[survey];

  if (kinds[0] !== "score") return "The first question has to be the score question.";
  for (const one of kinds) {
    if (!allowed.includes(one)) return `A survey of this kind cannot have ${NAMES[one]}.`;
    if (kinds.filter((other) => other === one).length > 1)
      return `A survey can have ${NAMES[one]} only once.`;
  }
  const missing = NEEDED_QUESTIONS[survey].find((one) => !kinds.includes(one));
  if (missing) return `A survey of this kind needs ${NAMES[missing]}.`;
  return questions.map((question) => questionFlaw(survey, question)).find((flaw) => flaw !== null) ?? null;
}

function questionFlaw(survey: SurveyKind, question: Question): string | null {
  const { kind, askedOf = [], choices = [] } = question;
  if (askedOf.length > 0 && isNeeded(survey, kind))
    return `Everybody has to be asked ${NAMES[kind]}: what follows depends on it.`;
  if (kind === "score" && SCORE_CLASSES.some((name) => question[CLASS_TEXTS[name]]))
    return "The score question has one wording: whoever reads it has not given a score yet.";
  return choicesFlaw(kind, choices);
}

function choicesFlaw(kind: QuestionKind, choices: NonNullable<Question["choices"]>): string | null {
  if (kind !== "drivers") {
    return choices.length > 0 ? "Only the drivers question has something to pick from." : null;
  }
  if (choices.length < FEWEST_CHOICES) return "The drivers question needs at least two choices to pick from.";
  if (choices.length > MOST_CHOICES) return "The drivers question can have at most twelve choices.";
  const ids = new Set(choices.map(({ id }) => id));
  return ids.size < choices.length ? "Each choice of the drivers question needs an id of its own." : null;
}
