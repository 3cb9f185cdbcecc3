import type { Language } from "@/lib/languages/language";
import type { QuestionWords, SurveyDraft, Translation, Translations } from "@/lib/surveys/survey-draft";
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

/** A translation a field begins with: what is saved; for a text or a language that is not saved yet, the usual one. */
export function firstTranslation(survey: EditedSurvey, language: Language, name: string) {
  const saved: Readonly<Record<string, Translation>> | undefined = survey.translations[language];
  const [kind] = name.split("-", 1);
  const isNew = name.includes("-") && !survey.questions.some((question) => question.kind === kind);
  if (saved && !isNew) return saved[name];
  return survey.usual.translations[language]?.[name];
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

/** One language as it stands in the fields, each text with the wording it is a translation of. */
export function typedTranslation(
  survey: EditedSurvey,
  typed: TypedFields,
  { language, originals, fitting }: TypedLanguage,
): Record<string, Translation> {
  return Object.fromEntries(
    Object.entries(originals).map(([name, original]) => {
      const first = firstTranslation(survey, language, name);
      const text = String(typed[`${language}-${name}`] ?? first?.text ?? "").trim();
      const isUntouched = first?.text === text && !fitting.includes(`${language}-${name}`);
      return [name, { text, of: isUntouched ? first.of : original }];
    }),
  );
}

type TypedLanguage = {
  readonly language: Language;
  readonly originals: Readonly<Record<string, string>>;
  readonly fitting: readonly string[];
};
