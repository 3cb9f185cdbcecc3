import type { z } from "zod";
import { LANGUAGES } from "@/lib/languages/language";
import type { updateSurveySchema } from "./schema";
import type { SurveyBrand } from "./survey-content";
import { originalsOf, type SurveyDraft, type Translations } from "./survey-draft";
import { keptTranslations, typedTranslations } from "./survey-translations";
import { usualTexts } from "./usual-texts";

type Typed = Omit<z.output<typeof updateSurveySchema>, "surveyId" | "seenAt">;

type Ground = {
  readonly before: SurveyDraft;
  /** The firm's name, as the usual texts have it. */
  readonly firm: string;
  /** The logo that is named, or that stays. */
  readonly logo: SurveyBrand["logo"];
  /** Gives an id to a question that is new. */
  readonly newId: () => string;
};

/** The draft that was typed over one that was saved: a question keeps its id, a translation the wording it was written for. */
export function typedDraft(typed: Typed, { before, firm, logo, newId }: Ground): SurveyDraft {
  const { name, subject, introduction, brand } = typed;
  const originals = originalsOf(typed);
  const { [before.language]: _itsOwn, ...texts } =
    typed.translations ?? typedTranslations(before.translations);
  return {
    kind: before.kind,
    language: before.language,
    name,
    subject,
    introduction,
    questions: typed.questions.map((question) => ({
      ...question,
      id: before.questions.find(({ kind }) => kind === question.kind)?.id ?? newId(),
    })),
    brand: brand ? { name: brand.name, colour: brand.colour, logo } : before.brand,
    translations: keptTranslations(texts, {
      originals,
      stored: knownTranslations(before, firm),
      fitting: typed.fitting,
    }),
  };
}

/** What was saved; and for what was not, the usual: a text that nobody touched is a translation of the usual wording. */
function knownTranslations({ kind, language, translations }: SurveyDraft, firm: string): Translations {
  const usual = usualTexts({ kind, language, firm }).translations;
  return Object.fromEntries(LANGUAGES.map((other) => [other, { ...usual[other], ...translations[other] }]));
}
