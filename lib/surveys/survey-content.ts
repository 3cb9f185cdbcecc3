import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { LANGUAGES } from "@/lib/languages/language";
import { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { CLASS_TEXTS, originalsOf, SCORE_CLASSES, type ScoreClass, type SurveyDraft } from "./survey-draft";
import { translationState } from "./survey-translations";

const questionText = z.string().min(1);

const CLASSES = ["promoter", "passive", "detractor"] as const;

const wordings = z
  .object({ promoter: questionText, passive: questionText, detractor: questionText })
  .partial()
  .optional();

const translatedQuestion = z.object({
  text: questionText,
  byClass: wordings,
  /** The texts of the choices, by their ids. */
  choices: z.record(z.string(), questionText).optional(),
});

const translation = z.object({
  subject: z.string(),
  introduction: z.string(),
  /** The questions by their ids; one without an entry stays as it was written. */
  questions: z.record(z.string(), translatedQuestion),
});

const brand = z.object({
  /** The name the client knows the firm by; null for the workspace's. */
  name: z.string().nullable(),
  /** #rrggbb, or null for none. */
  colour: z.string().nullable(),
  logo: z
    .object({
      id: z.uuid(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      /** Base64. */
      png: z.string(),
    })
    .nullable(),
});

/** What a survey version froze: everything a client reads, and nothing that can change later. */
export const surveyContentSchema = z.object({
  kind: z.enum(SurveyKind),
  name: z.string(),
  /** The language in which it was written. */
  language: z.enum(LANGUAGES).default("en"),
  brand: brand.default({ name: null, colour: null, logo: null }),
  subject: z.string(),
  introduction: z.string(),
  questions: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(QuestionKind),
      text: questionText,
      byClass: wordings,
      /** The classes of score that are asked; none named for all. */
      askedOf: z.array(z.enum(CLASSES)).default([]),
      choices: z.array(z.object({ id: z.string(), text: questionText })).default([]),
    }),
  ),
  translations: z.partialRecord(z.enum(LANGUAGES), translation).default({}),
});

export type SurveyContent = z.infer<typeof surveyContentSchema>;
export type SurveyQuestion = SurveyContent["questions"][number];
export type SurveyBrand = SurveyContent["brand"];

/** The frozen content of a version as it comes from the database. Throws when it isn't one: a bug, not a refusal. */
export function readSurveyContent(stored: unknown): SurveyContent {
  return surveyContentSchema.parse(stored);
}

/** What publishing a draft would freeze, and what a preview of it shows: every language in which nothing is missing. */
export function contentOfDraft(draft: SurveyDraft): SurveyContent {
  const { kind, name, language, brand, subject, introduction, questions } = draft;
  const originals = originalsOf(draft);
  const spoken = Object.entries(draft.translations).filter(
    ([other, texts]) => other !== language && translationState(originals, texts).missing.length === 0,
  );
  return surveyContentSchema.parse({
    kind,
    name,
    language,
    brand,
    subject,
    introduction,
    questions: questions.map(({ id, kind, text, askedOf, choices, ...words }) => ({
      id,
      kind,
      text,
      byClass: byClass((name) => words[CLASS_TEXTS[name]]),
      askedOf,
      choices,
    })),
    translations: Object.fromEntries(
      spoken.map(([other, texts]) => [other, translationOf(questions, (name) => texts[name]?.text)]),
    ),
  });
}

/** A language of which nothing is missing; an introduction that is left out in the original is left out. */
function translationOf(questions: SurveyDraft["questions"], textOf: (name: string) => string | undefined) {
  const translated = questions.map(({ id, kind, choices = [] }) => [
    id,
    {
      text: textOf(`${kind}-text`),
      byClass: byClass((name) => textOf(`${kind}-${name}`)),
      choices: Object.fromEntries(choices.map(({ id }) => [id, textOf(`${kind}-choice-${id}`)])),
    },
  ]);
  return {
    subject: textOf("subject"),
    introduction: textOf("introduction") ?? "",
    questions: Object.fromEntries(translated),
  };
}

/** The wordings that there are: an empty one is none. */
function byClass(textOf: (name: ScoreClass) => string | null | undefined) {
  return Object.fromEntries(SCORE_CLASSES.map((name) => [name, textOf(name)]).filter(([, text]) => text));
}

/** Whether a client would read the same, and members see the same name: the ids of questions tell nobody anything. */
export function isSameContent(one: SurveyContent, other: SurveyContent): boolean {
  return isDeepStrictEqual(withoutIds(one), withoutIds(other));
}

function withoutIds({ questions, translations, ...content }: SurveyContent) {
  return {
    ...content,
    questions: questions.map(({ id: _id, byClass = {}, askedOf, ...question }) => ({
      ...question,
      byClass,
      askedOf: askedOf.toSorted(),
    })),
    translations: Object.entries(translations)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([language, { questions: translated, ...mail }]) => ({
        language,
        mail,
        texts: questions.map(({ id }) => translated[id]),
      })),
  };
}

/** The one score question of a survey. Throws when it has none: publishing refuses such a survey. */
export function scoreQuestion(content: SurveyContent): SurveyQuestion {
  const question = content.questions.find(({ kind }) => kind === "score");
  if (!question) throw new Error("A published survey has a score question.");
  return question;
}
