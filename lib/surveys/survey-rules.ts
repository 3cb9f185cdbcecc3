import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";

/** The kinds of question each kind of survey may have, in the order a client meets them. */
export const ALLOWED_QUESTIONS = {
  nps: ["score", "comment", "contact_me"],
  csat: ["score", "comment", "contact_me"],
  ces: ["score", "comment", "contact_me"],
  follow_up: ["score", "handling", "is_fixed", "comment"],
} as const satisfies Record<SurveyKind, readonly QuestionKind[]>;

/** The kinds a survey cannot do without: an outcome is decided from all three answers of a follow-up. */
const NEEDED_QUESTIONS = {
  nps: ["score"],
  csat: ["score"],
  ces: ["score"],
  follow_up: ["score", "handling", "is_fixed"],
} as const satisfies Record<SurveyKind, readonly QuestionKind[]>;

const NAMES: Record<QuestionKind, string> = {
  score: "the score question",
  comment: "the comment question",
  contact_me: "the question whether someone may be in touch",
  quote_consent: "the question whether you may quote",
  drivers: "the drivers question",
  recommend_again: "the question about recommending again",
  handling: "the question how the matter was handled",
  is_fixed: "the question whether the matter is fixed",
};

/** Why these questions cannot make a survey of this kind, as a sentence, or null when they can. */
export function surveyFlaw(
  kind: SurveyKind,
  questions: readonly { readonly kind: QuestionKind }[],
): string | null {
  const kinds = questions.map((question) => question.kind);
  const allowed: readonly QuestionKind[] = ALLOWED_QUESTIONS[kind];

  if (kinds[0] !== "score") return "The first question has to be the score question.";
  for (const one of kinds) {
    if (!allowed.includes(one)) return `A survey of this kind cannot have ${NAMES[one]}.`;
    if (kinds.filter((other) => other === one).length > 1)
      return `A survey can have ${NAMES[one]} only once.`;
  }
  const missing = NEEDED_QUESTIONS[kind].find((one) => !kinds.includes(one));
  return missing ? `A survey of this kind needs ${NAMES[missing]}.` : null;
}
