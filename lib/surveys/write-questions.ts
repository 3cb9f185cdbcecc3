import type { Db } from "@/lib/platform/database/door";
import type { QuestionDraft } from "./schema";

/** Replaces the questions of a draft, in the given order. A step. */
export async function writeQuestions(
  db: Db,
  survey: { workspaceId: string; surveyId: string },
  questions: readonly QuestionDraft[],
) {
  await db.question.deleteMany({ where: survey });
  await db.question.createMany({
    data: questions.map((question, position) => ({ ...survey, ...question, position })),
  });
}
