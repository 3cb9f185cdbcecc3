import type { Db } from "@/lib/platform/database/door";
import type { SurveyKind } from "@/prisma/generated/enums";
import type { QuestionDraft } from "./schema";
import { writeQuestions } from "./write-questions";

type NewSurvey = {
  readonly workspaceId: string;
  readonly kind: SurveyKind;
  readonly name: string;
  readonly subject: string;
  readonly introduction: string;
  readonly questions: readonly QuestionDraft[];
  readonly createdById: string | null;
  readonly now: Date;
};

/** Writes a draft survey with its questions in the given order. A step. */
export async function writeSurvey(db: Db, { questions, now, ...survey }: NewSurvey) {
  const { id } = await db.survey.create({ data: { ...survey, createdAt: now }, select: { id: true } });
  await writeQuestions(db, { workspaceId: survey.workspaceId, surveyId: id }, questions);
  return { id };
}
