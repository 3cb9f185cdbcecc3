import { z } from "zod";
import type { PageWords } from "@/lib/languages/page-words";
import { calendarDay, calendarMonth } from "@/lib/platform/calendar-day";
import type { SurveyQuestion } from "@/lib/surveys/survey-content";
import { SurveyKind } from "@/prisma/generated/enums";
import { QUESTION_SCALES, readScore, SCORE_SCALES, type ScoreScale } from "./score-scale";

export const MAX_COMMENT = 10_000;

/** A form as it was posted: every field as typed. */
export type PostedForm = Readonly<Record<string, string>>;

type Asked = { readonly kind: SurveyKind; readonly questions: readonly SurveyQuestion[] };

/** What an answer to these questions must be; the messages are sentences for the client in the words of the page. */
export function answerSchema({ kind, questions }: Asked, { problems }: Pick<PageWords, "problems">) {
  const find = (one: SurveyQuestion["kind"]) => questions.find((question) => question.kind === one);
  const text = (one: SurveyQuestion["kind"]) => (find(one) ? typedText(problems) : unasked);
  const tick = (one: SurveyQuestion["kind"]) =>
    z
      .string()
      .optional()
      .transform((value) => find(one) !== undefined && value === "yes");
  const scale = (one: keyof typeof QUESTION_SCALES) =>
    find(one) ? maybeOnScale(QUESTION_SCALES[one], problems) : unasked;

  return z.object({
    score: onScale(SCORE_SCALES[kind], problems),
    comment: text("comment"),
    remedy: text("remedy"),
    referral: text("referral"),
    drivers: picked(find("drivers")),
    contact_me: tick("contact_me"),
    quote_consent: tick("quote_consent"),
    handling: find("handling") ? onScale(QUESTION_SCALES.handling, problems) : unasked,
    outcome_fair: scale("outcome_fair"),
    process_easy: scale("process_easy"),
    respect: scale("respect"),
    is_fixed: find("is_fixed")
      ? z.enum(["yes", "no"], problems.yesOrNo).transform((value) => value === "yes")
      : unasked,
  });
}

const NAME_LENGTH = 300;
const ADDRESS_LENGTH = 254;

/** Who has taken over from a person, as they typed it; both may be left empty. */
export function successorSchema({ preferences }: Pick<PageWords, "preferences">) {
  const { emailProblem } = preferences;
  return z.object({
    name: z
      .string()
      .default("")
      .transform((name) => oneLine(name).slice(0, NAME_LENGTH).toWellFormed() || null),
    email: z
      .string()
      .default("")
      .transform((email) => email.trim().toLowerCase() || null)
      .pipe(z.email(emailProblem).max(ADDRESS_LENGTH, emailProblem).nullable()),
  });
}

/** What a client answered: by kind of question, and null or false for what was not asked or left open. */
export type GivenAnswer = z.output<ReturnType<typeof answerSchema>>;

const unasked = z
  .unknown()
  .optional()
  .transform(() => null);

function typedText({ tooLong }: PageWords["problems"]) {
  return z
    .string()
    .optional()
    .transform((text = "") => cleanText(text) || null)
    .refine((text) => text === null || Array.from(text).length <= MAX_COMMENT, {
      message: tooLong(MAX_COMMENT),
    });
}

/** The ids of the choices that were ticked, in the order of the question, null for none; others were never offered. */
function picked(question: SurveyQuestion | undefined) {
  if (!question) return unasked;
  return z
    .array(z.string())
    .default([])
    .transform((ids) => question.choices.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))
    .transform((ticked) => (ticked.length > 0 ? ticked : null));
}

function onScale(scale: ScoreScale, { number }: PageWords["problems"]) {
  const message = number(scale.low, scale.high);
  return z
    .string(message)
    .transform((written) => readScore(written, scale))
    .pipe(z.number(message));
}

/** The same for a question that may be left open. */
function maybeOnScale(scale: ScoreScale, { number }: PageWords["problems"]) {
  return z
    .string()
    .optional()
    .refine((written) => !written || readScore(written, scale) !== null, number(scale.low, scale.high))
    .transform((written) => readScore(written, scale));
}

/** Line ends as \n, and none of the NUL characters and half characters that a database cannot keep. */
function cleanText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed().replaceAll("\r\n", "\n").trim();
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

export const responseFiltersSchema = z.object({
  class: z.enum(["promoter", "passive", "detractor"]).optional().catch(undefined),
  month: calendarMonth,
  since: calendarDay,
  kind: z.enum(SurveyKind).optional().catch(undefined),
  campaignId: z.uuid().optional().catch(undefined),
  accountId: z.uuid().optional().catch(undefined),
  ownerId: z.uuid().optional().catch(undefined),
  /** Answers that do not count: held back for what they are, or still within their grace. */
  standing: z.enum(["held", "in_grace"]).optional().catch(undefined),
  search: z.string().trim().max(200).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});

export type ResponseFilters = z.input<typeof responseFiltersSchema>;
export type ResponseFilter = Omit<z.output<typeof responseFiltersSchema>, "cursor">;

export const closeLinkSchema = z.object({ invitationId: z.uuid("This link does not exist.") });

export const decideResponseSchema = z.object({
  responseId: z.uuid("This response does not exist."),
  note: z
    .string("Say why.")
    .trim()
    .min(1, "Say why.")
    .max(1_000, "A note can have at most 1,000 characters."),
});

export type DecideResponse = z.input<typeof decideResponseSchema>;
