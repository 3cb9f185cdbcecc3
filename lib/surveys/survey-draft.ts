import type { Language } from "@/lib/languages/language";
import type { QuestionKind } from "@/prisma/generated/enums";
import type { SurveyContent } from "./survey-content";

/** The classes of score, the ones to be mended first. */
export const SCORE_CLASSES = ["detractor", "passive", "promoter"] as const;

export type ScoreClass = (typeof SCORE_CLASSES)[number];

export type Choice = { readonly id: string; readonly text: string };

/** What a question of a draft says. Without a class in `askedOf` it is asked of everybody. */
export type QuestionWords = {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly textDetractor?: string | null;
  readonly textPassive?: string | null;
  readonly textPromoter?: string | null;
  readonly askedOf?: readonly ScoreClass[];
  readonly choices?: readonly Choice[];
};

/** A text in another language, and the wording it was written for. */
export type Translation = { readonly text: string; readonly of: string };

/** By language, then by the name of the text. A language with nothing in it has been begun. */
export type Translations = Partial<Record<Language, Readonly<Record<string, Translation>>>>;

/** A survey as it is being written. */
export type SurveyDraft = Pick<
  SurveyContent,
  "kind" | "name" | "language" | "subject" | "introduction" | "brand"
> & {
  readonly questions: readonly (QuestionWords & { readonly id: string })[];
  readonly translations: Translations;
};

/** What each class is called in the columns of a question. */
export const CLASS_TEXTS = {
  detractor: "textDetractor",
  passive: "textPassive",
  promoter: "textPromoter",
} as const satisfies Record<ScoreClass, keyof QuestionWords>;

type Written = {
  readonly subject: string;
  readonly introduction: string;
  readonly questions: readonly QuestionWords[];
};

/**
 * Every text of a survey that a client reads, in order, by the name under which it is translated and sent by a form:
 * `subject`, `introduction`, `comment-text`, `comment-detractor`, `drivers-choice-{id}`. What is empty is left out.
 */
export function originalsOf({ subject, introduction, questions }: Written): Record<string, string> {
  const texts = [
    ["subject", subject],
    ["introduction", introduction],
    ...questions.flatMap((question) =>
      Object.entries(slotsOf(question)).map(([slot, text]) => [`${question.kind}-${slot}`, text]),
    ),
  ];
  return Object.fromEntries(texts.filter(([, text]) => text));
}

/** The texts of one question by their place in it. */
function slotsOf(question: QuestionWords): Record<string, string> {
  const slots = [
    ["text", question.text],
    ...SCORE_CLASSES.map((name) => [name, question[CLASS_TEXTS[name]] ?? ""]),
    ...(question.choices ?? []).map(({ id, text }) => [`choice-${id}`, text]),
  ];
  return Object.fromEntries(slots.filter(([, text]) => text));
}
