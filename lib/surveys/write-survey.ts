import type { Language } from "@/lib/languages/language";
import type { Db } from "@/lib/platform/database/door";
import type { SurveyKind } from "@/prisma/generated/enums";
import { originalsOf, type QuestionWords } from "./survey-draft";
import { keptTranslations, splitTranslations, type TypedTranslations } from "./survey-translations";
import { writeQuestions } from "./write-questions";

type NewSurvey = {
  readonly workspaceId: string;
  readonly kind: SurveyKind;
  readonly language: Language;
  readonly brand: {
    readonly brandName: string | null;
    readonly brandColour: string | null;
    readonly logoId: string | null;
  };
  readonly name: string;
  readonly subject: string;
  readonly introduction: string;
  readonly questions: readonly QuestionWords[];
  readonly translations: TypedTranslations;
  readonly createdById: string | null;
  readonly now: Date;
};

/** Writes a draft survey with its questions in the given order. A step. */
export async function writeSurvey(
  db: Db,
  { questions, translations: typed, brand, now, ...survey }: NewSurvey,
) {
  const { workspaceId } = survey;
  const originals = originalsOf({ ...survey, questions });
  const translations = keptTranslations(typed, { originals, known: {}, fitting: [] });
  const { id } = await db.survey.create({
    data: { ...survey, ...brand, translations: splitTranslations(translations).ofMail, createdAt: now },
    select: { id: true },
  });
  await writeQuestions(db, { workspaceId, surveyId: id, questions, translations });
  return { id };
}
