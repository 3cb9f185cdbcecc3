import { z } from "zod";
import { calendarDay, calendarMonth } from "@/lib/platform/calendar-day";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { SurveyKind } from "@/prisma/generated/enums";
import { HANDLING_SCALE, readScore, SCORE_SCALES, type ScoreScale } from "./score-scale";

export const MAX_COMMENT = 10_000;

/** A form as it was posted: every field as typed. */
export type PostedForm = Readonly<Record<string, string>>;

/** What an answer must be for this survey; the messages are sentences for the client. */
export function answerSchema({ kind, questions }: SurveyContent) {
  const asks = (question: SurveyContent["questions"][number]["kind"]) =>
    questions.some((one) => one.kind === question);
  const unasked = z
    .unknown()
    .optional()
    .transform(() => null);

  return z.object({
    score: onScale(SCORE_SCALES[kind]),
    comment: asks("comment") ? comment : unasked,
    contact_me: z
      .string()
      .optional()
      .transform((value) => asks("contact_me") && value === "yes"),
    handling: asks("handling") ? onScale(HANDLING_SCALE) : unasked,
    is_fixed: asks("is_fixed")
      ? z.enum(["yes", "no"], "Please choose yes or no.").transform((value) => value === "yes")
      : unasked,
  });
}

export type GivenAnswer = z.output<ReturnType<typeof answerSchema>>;

const comment = z
  .string()
  .optional()
  .transform((text = "") => cleanText(text) || null)
  .refine((text) => text === null || Array.from(text).length <= MAX_COMMENT, {
    message: `Your comment is longer than ${MAX_COMMENT.toLocaleString("en")} characters. Nothing is lost: please shorten it and send it again.`,
  });

function onScale(scale: ScoreScale) {
  const message = `Please choose a number from ${scale.low} to ${scale.high}.`;
  return z
    .string(message)
    .transform((written) => readScore(written, scale))
    .pipe(z.number(message));
}

/** Line ends as \n, and none of the NUL characters that a database cannot keep. */
function cleanText(text: string): string {
  return text.replaceAll("\0", "").replaceAll("\r\n", "\n").trim();
}

export const responseFiltersSchema = z.object({
  class: z.enum(["promoter", "passive", "detractor"]).optional().catch(undefined),
  month: calendarMonth,
  since: calendarDay,
  kind: z.enum(SurveyKind).optional().catch(undefined),
  campaignId: z.uuid().optional().catch(undefined),
  accountId: z.uuid().optional().catch(undefined),
  ownerId: z.uuid().optional().catch(undefined),
  search: z.string().trim().max(200).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});

export type ResponseFilters = z.input<typeof responseFiltersSchema>;
export type ResponseFilter = Omit<z.output<typeof responseFiltersSchema>, "cursor">;
