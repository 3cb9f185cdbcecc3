import type { SurveyDraft } from "@/lib/surveys/survey-draft";

/** A draft as whoever changes it sends it back. */
export function surveyInput({ name, subject, introduction, questions }: SurveyDraft) {
  return {
    name,
    subject,
    introduction,
    questions: questions.map(({ id: _id, askedOf = [], choices = [], ...question }) => ({
      ...question,
      askedOf: [...askedOf],
      choices: [...choices],
    })),
  };
}
