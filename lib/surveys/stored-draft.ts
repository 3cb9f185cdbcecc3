import { z } from "zod";
import { LANGUAGES } from "@/lib/languages/language";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { SCORE_CLASSES, type SurveyDraft } from "./survey-draft";
import { joinTranslations } from "./survey-translations";

const storedTranslations = z.partialRecord(
  z.enum(LANGUAGES),
  z.record(z.string(), z.object({ text: z.string(), of: z.string() })),
);

const storedQuestion = z.object({
  askedOf: z.array(z.enum(SCORE_CLASSES)),
  choices: z.array(z.object({ id: z.string(), text: z.string() })),
  translations: storedTranslations,
});

/** What of a survey's rows makes a draft. */
export type StoredSurvey = {
  readonly kind: SurveyKind;
  readonly name: string;
  readonly language: string;
  readonly subject: string;
  readonly introduction: string;
  readonly brandName: string | null;
  readonly brandColour: string | null;
  readonly logo: {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly png: Uint8Array;
  } | null;
  readonly translations: unknown;
  readonly questions: readonly {
    readonly id: string;
    readonly kind: QuestionKind;
    readonly text: string;
    readonly textDetractor: string | null;
    readonly textPassive: string | null;
    readonly textPromoter: string | null;
    readonly askedOf: readonly string[];
    readonly choices: unknown;
    readonly translations: unknown;
  }[];
};

/** The draft that rows say, its questions in the order given. Throws when they say none: a bug, not a refusal. */
export function storedDraft(survey: StoredSurvey): SurveyDraft {
  const { kind, name, subject, introduction, logo } = survey;
  const questions = survey.questions.map(({ askedOf, choices, translations, ...words }) => ({
    ...words,
    ...storedQuestion.parse({ askedOf, choices, translations }),
  }));
  return {
    kind,
    name,
    language: z.enum(LANGUAGES).parse(survey.language),
    subject,
    introduction,
    brand: {
      name: survey.brandName,
      colour: survey.brandColour,
      logo: logo && { ...logo, png: Buffer.from(logo.png).toString("base64") },
    },
    questions: questions.map(({ translations: _joined, ...question }) => question),
    translations: joinTranslations(storedTranslations.parse(survey.translations), questions),
  };
}
