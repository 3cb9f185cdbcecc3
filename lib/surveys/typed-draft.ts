import type { z } from "zod";
import type { updateSurveySchema } from "./schema";
import type { SurveyBrand } from "./survey-content";
import { originalsOf, type SurveyDraft } from "./survey-draft";
import { keptTranslations, knownTranslations, typedTranslations } from "./survey-translations";
import { usualTextsOf } from "./usual-texts";

type Typed = Omit<z.output<typeof updateSurveySchema>, "surveyId" | "seenAt">;

type Ground = {
  readonly before: SurveyDraft;
  /** The workspace's name; the usual texts have it where the brand has none. */
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
      known: knownTranslations(before, usualTextsOf(before, firm).translations),
      fitting: typed.fitting,
    }),
  };
}
