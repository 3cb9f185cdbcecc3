import { z } from "zod";
import { QuestionKind } from "@/prisma/generated/enums";

const wording = z.string().trim().max(500, "A question can have at most 500 characters.");
const optionalWording = wording.transform((text) => text || undefined).optional();

export const questionDraftSchema = z.object({
  kind: z.enum(QuestionKind),
  text: wording.min(1, "Write the question."),
  textDetractor: optionalWording,
  textPassive: optionalWording,
  textPromoter: optionalWording,
});

export type QuestionDraft = z.input<typeof questionDraftSchema>;

const surveyFields = {
  name: z
    .string()
    .trim()
    .min(1, "Give the survey a name.")
    .max(120, "A name can have at most 120 characters."),
  subject: z
    .string()
    .trim()
    .min(1, "Write the subject of the e-mail.")
    .max(150, "A subject can have at most 150 characters."),
  introduction: z.string().trim().max(2000, "An introduction can have at most 2,000 characters."),
  questions: z.array(questionDraftSchema).max(12, "A survey can have at most twelve questions."),
};

export const createSurveySchema = z.object({
  ...surveyFields,
  kind: z.enum(["nps", "follow_up"]).default("nps"),
  questions: surveyFields.questions.optional(),
});

export type CreateSurvey = z.input<typeof createSurveySchema>;

export const updateSurveySchema = z.object({ ...surveyFields, surveyId: z.uuid() });

export type UpdateSurvey = z.input<typeof updateSurveySchema>;

/** The questions in the order a client meets them; each kind stands in a form at most once, under its own name. */
const FORM_QUESTIONS = ["score", "handling", "is_fixed", "comment", "contact_me"] as const;

const formFields = {
  name: surveyFields.name,
  subject: surveyFields.subject,
  introduction: surveyFields.introduction,
  score: questionDraftSchema.shape.text,
  handling: optionalWording,
  is_fixed: optionalWording,
  comment: optionalWording,
  commentDetractor: optionalWording,
  commentPassive: optionalWording,
  commentPromoter: optionalWording,
  contact_me: optionalWording,
};

type FormFields = z.output<z.ZodObject<typeof formFields>>;

/** A new survey as its form sends it; a question left empty is not asked. */
export const newSurveyFormSchema = z.object(formFields).transform(fromForm);

/** A draft as its form sends it; a question left empty is not asked. */
export const surveyFormSchema = z
  .object({ ...formFields, surveyId: z.uuid() })
  .transform(({ surveyId, ...fields }) => ({ surveyId, ...fromForm(fields) }));

function fromForm({ name, subject, introduction, ...fields }: FormFields) {
  const questions = FORM_QUESTIONS.flatMap((kind): QuestionDraft[] => {
    const text = fields[kind];
    if (!text) return [];
    if (kind !== "comment") return [{ kind, text }];
    const { commentDetractor, commentPassive, commentPromoter } = fields;
    return [
      {
        kind,
        text,
        textDetractor: commentDetractor,
        textPassive: commentPassive,
        textPromoter: commentPromoter,
      },
    ];
  });
  return { name, subject, introduction, questions };
}

export const publishSurveySchema = z.object({ surveyId: z.uuid() });
