import type { Db } from "@/lib/platform/database/door";
import type { QuestionWords, Translations } from "./survey-draft";
import { splitTranslations } from "./survey-translations";

type Rows = {
  readonly workspaceId: string;
  readonly surveyId: string;
  /** One without an id gets one. */
  readonly questions: readonly (QuestionWords & { readonly id?: string })[];
  readonly translations: Translations;
};

/** Replaces the questions of a draft, in the given order. A step. */
export async function writeQuestions(db: Db, { workspaceId, surveyId, questions, translations }: Rows) {
  const { ofQuestion } = splitTranslations(translations);
  await db.question.deleteMany({ where: { workspaceId, surveyId } });
  await db.question.createMany({
    data: questions.map(({ askedOf = [], choices = [], ...words }, position) => ({
      workspaceId,
      surveyId,
      ...words,
      position,
      askedOf: [...askedOf],
      choices: [...choices],
      translations: ofQuestion(words.kind),
    })),
  });
}
