import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { QuestionKind, SurveyKind } from "@/prisma/generated/enums";

const questionText = z.string().min(1);

/** What a survey version froze: everything a client reads, and nothing that can change later. */
export const surveyContentSchema = z.object({
  kind: z.enum(SurveyKind),
  name: z.string(),
  subject: z.string(),
  introduction: z.string(),
  questions: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(QuestionKind),
      text: questionText,
      byClass: z
        .object({ promoter: questionText, passive: questionText, detractor: questionText })
        .partial()
        .optional(),
    }),
  ),
});

export type SurveyContent = z.infer<typeof surveyContentSchema>;
export type SurveyQuestion = SurveyContent["questions"][number];

/** The frozen content of a version as it comes from the database. Throws when it isn't one: a bug, not a refusal. */
export function readSurveyContent(stored: unknown): SurveyContent {
  return surveyContentSchema.parse(stored);
}

type Draft = Pick<SurveyContent, "kind" | "name" | "subject" | "introduction"> & {
  readonly questions: readonly {
    readonly id: string;
    readonly kind: QuestionKind;
    readonly text: string;
    readonly textDetractor: string | null;
    readonly textPassive: string | null;
    readonly textPromoter: string | null;
  }[];
};

/** What publishing a draft would freeze, and what a preview of it shows. Questions come in the order given. */
export function contentOfDraft({ kind, name, subject, introduction, questions }: Draft): SurveyContent {
  return surveyContentSchema.parse({
    kind,
    name,
    subject,
    introduction,
    questions: questions.map(({ id, kind, text, textDetractor, textPassive, textPromoter }) => ({
      id,
      kind,
      text,
      byClass: {
        promoter: textPromoter ?? undefined,
        passive: textPassive ?? undefined,
        detractor: textDetractor ?? undefined,
      },
    })),
  });
}

/** Whether a client would read the same, and members see the same name: every saving of a draft gives its questions new ids. */
export function isSameContent(one: SurveyContent, other: SurveyContent): boolean {
  return isDeepStrictEqual(withoutIds(one), withoutIds(other));
}

function withoutIds({ questions, ...content }: SurveyContent) {
  return {
    ...content,
    questions: questions.map(({ kind, text, byClass: { promoter, passive, detractor } = {} }) => ({
      kind,
      text,
      wordings: [promoter, passive, detractor],
    })),
  };
}

/** The one score question of a survey. Throws when it has none: publishing refuses such a survey. */
export function scoreQuestion(content: SurveyContent): SurveyQuestion {
  const question = content.questions.find(({ kind }) => kind === "score");
  if (!question) throw new Error("A published survey has a score question.");
  return question;
}
