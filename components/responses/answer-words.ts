import { agreeing, countWords, FITS, type OneOrMany } from "@/components/ui/count-words";
import { longDay, longMonth } from "@/lib/platform/date-words";
import { wholeNumber } from "@/lib/scoring/format";
import type { SurveyKind } from "@/prisma/generated/enums";

const ANSWERS: Record<SurveyKind | "any", OneOrMany> = {
  nps: ["answer to a relationship survey", "answers to relationship surveys"],
  csat: ["answer to a satisfaction survey", "answers to satisfaction surveys"],
  ces: ["answer to an effort survey", "answers to effort surveys"],
  follow_up: ["answer to a follow-up", "answers to follow-ups"],
  any: ["answer", "answers"],
};

type Asked = {
  readonly kind?: SurveyKind;
  readonly since?: string;
  readonly month?: string;
  /** Whether the reader narrowed the list further. */
  readonly isNarrowed: boolean;
};

/** What a list of responses holds: "212 answers to relationship surveys were given since 1 December 2025." Counting ends above `most`. */
export function answerWords(count: number, { kind, since, month, isNarrowed }: Asked, most: number): string {
  const noun = ANSWERS[kind ?? "any"];
  const counted = count > most ? `More than ${wholeNumber(most)} ${noun[1]}` : countWords(count, noun);
  const times = [since && `since ${longDay(since)}`, month && `in ${longMonth(month)}`].filter(Boolean);
  return `${[
    counted,
    isNarrowed && `that ${agreeing(count, FITS)}`,
    agreeing(count, ["was given", "were given"]),
    times.join(", "),
  ]
    .filter(Boolean)
    .join(" ")}.`;
}
