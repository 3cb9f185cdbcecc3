import { z } from "zod";
import { LANGUAGES } from "@/lib/languages/language";
import { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { colourFlaw, nearestColour } from "./colour-contrast";
import { MOST_CHARACTERS } from "./most-characters";
import { SCORE_CLASSES } from "./survey-draft";
import { MOST_CHOICES } from "./survey-rules";

const MOST_QUESTIONS = 12;

/** A text as a person typed it: one kind of line break, as the browser shows it, and no blanks around it. */
export function typedText(most: number, what: string) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, `${what} can have at most ${most.toLocaleString("en")} characters.`));
}

const wording = typedText(MOST_CHARACTERS.question, "A question");
const optionalWording = wording.nullish().transform((text) => text || null);

const choiceSchema = z.object({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  text: typedText(MOST_CHARACTERS.choice, "A choice").pipe(
    z.string().min(1, "Write the choice, or remove it."),
  ),
});

const questionDraftSchema = z.object({
  kind: z.enum(QuestionKind),
  text: wording.pipe(z.string().min(1, "Write the question.")),
  textDetractor: optionalWording,
  textPassive: optionalWording,
  textPromoter: optionalWording,
  askedOf: z
    .array(z.enum(SCORE_CLASSES))
    // Asked of every class is asked of everybody.
    .transform((classes) =>
      classes.length < SCORE_CLASSES.length ? SCORE_CLASSES.filter((name) => classes.includes(name)) : [],
    )
    .default([]),
  choices: z.array(choiceSchema).max(MOST_CHOICES, "A question can have at most twelve choices.").default([]),
});

export type QuestionDraft = z.input<typeof questionDraftSchema>;

/** One colour, which has to be seen well in both of the page's lights. */
export const brandColourSchema = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((colour, ctx) => {
    if (!/^#[0-9a-f]{6}$/.test(colour)) {
      ctx.addIssue("Write the colour as # with six figures or letters from a to f, like #2a6fb0.");
      return;
    }
    const flaw = colourFlaw(colour);
    if (flaw) ctx.addIssue(`${flaw} The nearest colour that can be seen is ${nearestColour(colour)}.`);
  });

export const brandNameSchema = typedText(MOST_CHARACTERS.name, "A name");

const brandSchema = z.object({
  /** The firm as the client knows it; null for the workspace's name. */
  name: brandNameSchema.transform((name) => name || null).nullable(),
  colour: brandColourSchema.nullable(),
  logoId: z.uuid().nullable(),
});

const translationsSchema = z.partialRecord(
  z.enum(LANGUAGES),
  z.record(z.string().max(60), typedText(MOST_CHARACTERS.introduction, "A text")),
);

export const surveyFields = {
  name: typedText(MOST_CHARACTERS.name, "A name").pipe(z.string().min(1, "Give the survey a name.")),
  subject: typedText(MOST_CHARACTERS.subject, "A subject").pipe(
    z.string().min(1, "Write the subject of the e-mail."),
  ),
  introduction: typedText(MOST_CHARACTERS.introduction, "An introduction"),
  questions: z.array(questionDraftSchema).max(MOST_QUESTIONS, "A survey can have at most twelve questions."),
  brand: brandSchema,
  translations: translationsSchema,
};

/** A new survey. What is not given is what its kind usually says, in every language. */
export const createSurveySchema = z.object({
  name: surveyFields.name,
  kind: z.enum(SurveyKind).default("nps"),
  language: z.enum(LANGUAGES).optional(),
  subject: surveyFields.subject.optional(),
  introduction: surveyFields.introduction.optional(),
  questions: surveyFields.questions.optional(),
});

export type CreateSurvey = z.input<typeof createSurveySchema>;

/** A draft as it is to be. Without a brand or translations, those it has stay. */
export const updateSurveySchema = z.object({
  ...surveyFields,
  brand: brandSchema.optional(),
  translations: translationsSchema.optional(),
  /** Translations that still fit their new wording as they are, as `{language}-{name}`. */
  fitting: z.array(z.string().max(80)).max(1_000).default([]),
  surveyId: z.uuid(),
  /** When the draft was last changed, as far as whoever changes it now has seen it. */
  seenAt: z.coerce.date().optional(),
});

export type UpdateSurvey = z.input<typeof updateSurveySchema>;

export const publishSurveySchema = z.object({ surveyId: z.uuid(), seenAt: z.coerce.date().optional() });
