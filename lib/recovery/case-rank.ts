import { roughDuration } from "@/lib/platform/date-words";
import { ordinal } from "@/lib/platform/ordinal";
import type { CaseStage, Severity } from "@/prisma/generated/enums";
import { owedStage } from "./case-clock";

const HOUR = 3_600_000;

const HEAD_START_HOURS = { low: 0, normal: 4, high: 12, critical: 24 } as const satisfies Record<
  Severity,
  number
>;
const LARGEST_REVENUE_HEAD_START_HOURS = 12;

/**
 * Where a case stands in the queue: the instant its next date falls due, less a head start of 0-24 h for severity and 0-12 h
 * for the account's revenue (in proportion to its rank among the accounts, 0..1; unknown counts as the middle).
 * Earlier comes first. It depends on nothing that passes with time, so it is a column and the queue is read off an index.
 * Null for a closed case: it is in no queue.
 */
export function rankAt(facts: {
  readonly dueAt: Date | null;
  readonly followUpDueAt: Date | null;
  readonly severity: Severity;
  readonly revenueRank: number | null;
}): Date | null {
  const next = facts.dueAt ?? facts.followUpDueAt;
  if (next === null) return null;
  const hours =
    HEAD_START_HOURS[facts.severity] + LARGEST_REVENUE_HEAD_START_HOURS * (facts.revenueRank ?? 0.5);
  return new Date(next.getTime() - hours * HOUR);
}

/** How far before its date a case stands in the queue, and for what, in words; null where it is nothing, as for a closed one. */
export function headStartReason({
  dueAt,
  followUpDueAt,
  severity,
  rankAt: rankedAt,
}: {
  readonly dueAt: Date | null;
  readonly followUpDueAt: Date | null;
  readonly severity: Severity;
  readonly rankAt: Date | null;
}): string | null {
  const next = dueAt ?? followUpDueAt;
  if (!next || !rankedAt) return null;
  const hours = Math.round((next.getTime() - rankedAt.getTime()) / HOUR);
  const forSeverity = HEAD_START_HOURS[severity];
  const parts = [
    forSeverity > 0 && `${forSeverity} h for its severity`,
    hours > forSeverity && `${hours - forSeverity} h for the account's revenue`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return `Ranked ${hours} h ahead of its date: ${parts.join(", ")}`;
}

const NEXT_STEP = {
  new: "apologise",
  apologised: "find the cause",
  diagnosed: "tell the plan",
  planned: "put it right",
  remedied: "follow up",
  following_up: "hear from the client",
  closed: "nothing",
} as const satisfies Record<CaseStage, string>;

/** The step that comes next in a stage, as it completes "2 h left to …": the one name of it on screens and in mails. */
export function nextStep(stage: CaseStage): string {
  return NEXT_STEP[stage];
}

/** Why a case stands where it does, most pressing first: "2 h left to apologise", "third case in 12 months". */
export function rankReasons(
  facts: {
    readonly stage: CaseStage;
    readonly dueAt: Date | null;
    readonly followUpDueAt: Date | null;
    readonly round: number;
    /** Whether the client does not have the apology: it is owed first. */
    readonly lacksApology?: boolean;
    /** Cases of the account opened in the twelve months up to this one's opening, this one included. */
    readonly casesInTwelveMonths: number;
  },
  now: Date,
): string[] {
  const reasons = [timeReason({ ...facts, stage: owedStage(facts) }, now)];
  if (facts.lacksApology) reasons.unshift("the client does not have the apology");
  if (facts.round > 0) reasons.push("second failure");
  if (facts.casesInTwelveMonths > 1) reasons.push(`${ordinal(facts.casesInTwelveMonths)} case in 12 months`);
  return reasons;
}

function timeReason(
  { stage, dueAt, followUpDueAt }: { stage: CaseStage; dueAt: Date | null; followUpDueAt: Date | null },
  now: Date,
): string {
  if (stage === "closed") return "closed";
  if (stage === "remedied") {
    return followUpDueAt && followUpDueAt > now
      ? `follow-up in ${span(followUpDueAt, now)}`
      : "follow-up due";
  }
  if (stage === "following_up") {
    return followUpDueAt && followUpDueAt > now
      ? `waiting for the client, ${span(followUpDueAt, now)} left`
      : "the client has not answered";
  }
  if (dueAt === null) return `no date: ${NEXT_STEP[stage]}`;
  return dueAt > now
    ? `${span(dueAt, now)} left to ${NEXT_STEP[stage]}`
    : `overdue by ${span(now, dueAt)}: ${NEXT_STEP[stage]}`;
}

function span(later: Date, earlier: Date): string {
  return roughDuration(later.getTime() - earlier.getTime());
}
