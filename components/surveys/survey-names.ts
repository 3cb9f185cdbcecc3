import type { ScoreClass } from "@/lib/surveys/survey-draft";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";

/** What each kind of survey is for, to choose by. */
export const SURVEY_KIND_PURPOSE: Record<SurveyKind, string> = {
  nps: "How likely a client is to recommend you, from 0 to 10: the relationship as a whole, asked a few times a year.",
  csat: "How satisfied a client is with a piece of work, from 1 to 5: asked when it is done.",
  ces: "How easy you made something for a client, from 1 to 7: asked after a request, a handover or a move.",
  follow_up:
    "Whether a recovery worked, asked of clients whose case was closed. Amends sends it by itself; campaigns do not offer it.",
};

/** The scores of each class, as the answer page groups them. */
export const CLASS_SCORES: Record<SurveyKind, Record<ScoreClass, string>> = {
  nps: { detractor: "0 to 6", passive: "7 or 8", promoter: "9 or 10" },
  csat: { detractor: "1 or 2", passive: "3", promoter: "4 or 5" },
  ces: { detractor: "1 to 3", passive: "4", promoter: "5 to 7" },
  follow_up: { detractor: "0 to 6", passive: "7 or 8", promoter: "9 or 10" },
};

/** A score of each class, to preview with. */
export const SAMPLE_SCORES: Record<SurveyKind, Record<ScoreClass, string>> = {
  nps: { detractor: "3", passive: "7", promoter: "10" },
  csat: { detractor: "1", passive: "3", promoter: "5" },
  ces: { detractor: "2", passive: "4", promoter: "7" },
  follow_up: { detractor: "3", passive: "7", promoter: "10" },
};

export const QUESTION_NAME: Record<QuestionKind, string> = {
  score: "The score",
  comment: "The reason",
  drivers: "What mattered",
  remedy: "What would put it right",
  contact_me: "May someone be in touch",
  quote_consent: "May you quote",
  referral: "Somebody else to help",
  recommend_again: "Recommending again",
  handling: "How it was handled",
  outcome_fair: "A fair outcome",
  process_easy: "An easy way",
  respect: "Respect",
  is_fixed: "Whether it is settled",
};

const AGREES = "Answered from 1, strongly disagree, to 5, strongly agree.";

/** How each question is answered. */
export const QUESTION_HINT: Record<Exclude<QuestionKind, "score">, string> = {
  comment: "An open question.",
  drivers: "Any number of choices can be ticked.",
  remedy: "An open question, for what the client would like you to do.",
  contact_me: "A box to tick. Whoever ticks it gets a case and an answer, whatever the score.",
  quote_consent: "A box to tick. Nobody is quoted without it.",
  referral: "An open question.",
  recommend_again: "Answered from 0 to 10.",
  handling:
    "Answered from 1, very dissatisfied, to 5, very satisfied. It helps decide the outcome, so it cannot be removed.",
  outcome_fair: AGREES,
  process_easy: AGREES,
  respect: AGREES,
  is_fixed: "Answered with yes or no. It helps decide the outcome, so it cannot be removed.",
};

/** How the score of each kind is answered. */
export const SCORE_HINT: Record<SurveyKind, string> = {
  nps: "Answered from 0, not at all likely, to 10, extremely likely.",
  csat: "Answered from 1, very dissatisfied, to 5, very satisfied.",
  ces: "Answered from 1, strongly disagree, to 7, strongly agree.",
  follow_up: "Answered from 0, not at all likely, to 10, extremely likely.",
};

/** What the text of this name is among all of a survey's, for whoever translates it. */
export function textName(name: string, names: readonly string[], kind: SurveyKind): string {
  if (name === "subject") return "Subject";
  if (name === "introduction") return "Introduction";
  const [question = "", slot = ""] = name.split("-", 2);
  const of = QUESTION_NAME[question as QuestionKind];
  if (slot === "text") return of;
  if (slot === "choice") {
    const choices = names.filter((one) => one.startsWith(`${question}-choice-`));
    return `${of}, choice ${choices.indexOf(name) + 1}`;
  }
  return `${of}, after ${CLASS_SCORES[kind][slot as ScoreClass]}`;
}
