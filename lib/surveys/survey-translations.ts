import { LANGUAGES, type Language } from "@/lib/languages/language";
import type { QuestionKind } from "@/prisma/generated/enums";
import type { Translation, Translations } from "./survey-draft";

/** Translations as they are typed: by language, then by the name of the text. */
export type TypedTranslations = Partial<Record<Language, Readonly<Record<string, string>>>>;

/** How far a survey is in one language. */
export type TranslationState = {
  readonly total: number;
  /** The names of the texts that are not written yet. */
  readonly missing: readonly string[];
  /** The names of those written for a wording that has changed since. */
  readonly older: readonly string[];
};

type Originals = Readonly<Record<string, string>>;

/** How far a language is: clients are offered it once nothing is missing. */
export function translationState(
  originals: Originals,
  translated: Readonly<Record<string, Translation>> = {},
): TranslationState {
  const names = Object.keys(originals);
  return {
    total: names.length,
    missing: names.filter((name) => !translated[name]?.text),
    older: names.filter((name) => translated[name]?.text && translated[name].of !== originals[name]),
  };
}

/** The other languages of a draft, in the usual order, each with how far it is. */
export function translationStates(originals: Originals, translations: Translations) {
  return LANGUAGES.filter((language) => translations[language]).map((language) => ({
    language,
    ...translationState(originals, translations[language]),
  }));
}

type Known = {
  readonly questions: readonly { readonly kind: QuestionKind }[];
  readonly translations: Translations;
};

/**
 * What a draft's fields begin with: what is saved; for a language or a question that is not saved yet, the usual, which is
 * a translation of the usual wording.
 */
export function knownTranslations({ questions, translations }: Known, usual: Translations): Translations {
  const isSaved = (name: string) =>
    !name.includes("-") || questions.some(({ kind }) => name.startsWith(`${kind}-`));
  return mapLanguages({ ...usual, ...translations }, (_texts, language) => {
    const saved = translations[language];
    if (!saved) return usual[language] ?? {};
    const unsaved = Object.entries(usual[language] ?? {}).filter(([name]) => !isSaved(name));
    return { ...Object.fromEntries(unsaved), ...saved };
  });
}

type Keeping = {
  readonly originals: Originals;
  /** What the fields began with. */
  readonly known: Translations;
  /** Texts that still fit their new wording as they are, as `{language}-{name}`. */
  readonly fitting: readonly string[];
};

/**
 * What is kept of typed translations, each with the wording it was written for: the present one for what was written
 * anew or was said to fit, the former one for what was left as it was.
 */
export function keptTranslations(typed: TypedTranslations, keeping: Keeping): Translations {
  return Object.fromEntries(
    Object.entries(typed).map(([language, texts]) => [
      language,
      keptTexts(language as Language, texts, keeping),
    ]),
  );
}

function keptTexts(
  language: Language,
  texts: Readonly<Record<string, string>>,
  { originals, known, fitting }: Keeping,
) {
  const kept: Record<string, Translation> = {};
  for (const [name, original] of Object.entries(originals)) {
    const text = texts[name];
    if (!text) continue;
    const before = known[language]?.[name];
    const isUntouched = before?.text === text && !fitting.includes(`${language}-${name}`);
    kept[name] = { text, of: isUntouched ? before.of : original };
  }
  return kept;
}

/** The typed form of what is stored. */
export function typedTranslations(translations: Translations): TypedTranslations {
  return mapLanguages(translations, (texts) =>
    Object.fromEntries(Object.entries(texts).map(([name, { text }]) => [name, text])),
  );
}

/** Translations as the tables have them: the mail's with the survey, each question's with the question. */
export function splitTranslations(translations: Translations) {
  return {
    ofMail: pick(translations, (name) => (name.includes("-") ? null : name)),
    ofQuestion: (kind: QuestionKind) =>
      pick(translations, (name) => (name.startsWith(`${kind}-`) ? name.slice(kind.length + 1) : null)),
  };
}

/** The reverse. The survey's own say which languages there are. */
export function joinTranslations(
  ofMail: Translations,
  questions: readonly { readonly kind: QuestionKind; readonly translations: Translations }[],
): Translations {
  return mapLanguages(ofMail, (texts, language) => {
    const ofQuestions = questions.flatMap(({ kind, translations }) =>
      Object.entries(translations[language] ?? {}).map(([slot, text]) => [`${kind}-${slot}`, text]),
    );
    return { ...texts, ...Object.fromEntries(ofQuestions) };
  });
}

function pick(translations: Translations, rename: (name: string) => string | null): Translations {
  return mapLanguages(translations, (texts) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) => {
        const renamed = rename(name);
        return renamed === null ? [] : [[renamed, text]];
      }),
    ),
  );
}

function mapLanguages<From, To>(
  byLanguage: Partial<Record<Language, From>>,
  change: (texts: From, language: Language) => To,
): Partial<Record<Language, To>> {
  const entries = Object.entries(byLanguage) as [Language, From][];
  return Object.fromEntries(entries.map(([language, texts]) => [language, change(texts, language)]));
}
