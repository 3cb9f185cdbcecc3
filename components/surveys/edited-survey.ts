import type { Language } from "@/lib/languages/language";
import type { QuestionWords, SurveyDraft, Translations } from "@/lib/surveys/survey-draft";
import { knownTranslations } from "@/lib/surveys/survey-translations";
import type { QuestionKind } from "@/prisma/generated/enums";

/** What the editor begins with: the saved draft, and what a survey of its kind usually says. */
export type EditedSurvey = SurveyDraft & {
  readonly id: string;
  readonly firm: string;
  readonly usual: { readonly questions: readonly QuestionWords[]; readonly translations: Translations };
};

/** What was typed so far, by the name of the field; what nobody touched is not in it. */
export type TypedFields = Readonly<Record<string, unknown>>;

/** The words a question begins with: those that are saved, else the usual ones. */
export function firstWords({ questions, usual }: EditedSurvey, kind: QuestionKind): QuestionWords {
  const known = questions.find((question) => question.kind === kind);
  return known ?? usual.questions.find((question) => question.kind === kind) ?? { kind, text: "" };
}

/** The translations that the fields begin with. */
export function firstTranslations(survey: EditedSurvey): Translations {
  return knownTranslations(survey, survey.usual.translations);
}

/** The survey as it stands in the fields, with what was typed. */
export function typedWords(survey: EditedSurvey, typed: TypedFields) {
  const text = (name: string, first: string | null | undefined) => String(typed[name] ?? first ?? "").trim();
  const order = (typed.order as QuestionKind[] | undefined) ?? survey.questions.map(({ kind }) => kind);
  return {
    subject: text("subject", survey.subject),
    introduction: text("introduction", survey.introduction),
    questions: order.map((kind): QuestionWords => {
      const first = firstWords(survey, kind);
      const ids =
        (typed[`${kind}-choices`] as string[] | undefined) ?? first.choices?.map(({ id }) => id) ?? [];
      const firstChoice = (id: string) => first.choices?.find((choice) => choice.id === id)?.text;
      return {
        kind,
        text: text(`${kind}-text`, first.text),
        textDetractor: text(`${kind}-detractor`, first.textDetractor),
        textPassive: text(`${kind}-passive`, first.textPassive),
        textPromoter: text(`${kind}-promoter`, first.textPromoter),
        choices: ids.map((id) => ({ id, text: text(`${kind}-choice-${id}`, firstChoice(id)) })),
      };
    }),
  };
}

/** What the fields of translations begin with, and the names of the texts there are now. */
export type Begun = { readonly known: Translations; readonly names: readonly string[] };

/** One language as it stands in the fields, by the names of its texts. */
export function typedTranslation(
  typed: TypedFields,
  language: Language,
  { known, names }: Begun,
): Record<string, string> {
  const textOf = (name: string) => typed[`${language}-${name}`] ?? known[language]?.[name]?.text ?? "";
  return Object.fromEntries(names.map((name) => [name, String(textOf(name)).trim()]));
}
