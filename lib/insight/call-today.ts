import { dayInWords, roughDuration } from "@/lib/platform/date-words";
import type { CaseStage } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;
const CALLS = 3;
const LONGEST_NAME = 60;
/** Less than what lies between the kinds of urgency, so that money decides among equals only. */
const MOST_FOR_REVENUE = 9;
/** A renewal this near makes an unhappy or silent account worth a call. */
export const RENEWAL_DAYS = 90;
/** This long without an answer is silence. */
export const SILENT_MONTHS = 6;

export type CallCandidate = {
  readonly accountId: string;
  readonly accountName: string;
  /** In the workspace's currency; null when unknown or in another. */
  readonly revenue: number | null;
  readonly renewalOn: Date | null;
  /** The most pressing open case, if there is one. */
  readonly openCase: {
    readonly id: string;
    readonly stage: CaseStage;
    readonly dueAt: Date | null;
    readonly contactName: string;
    readonly score: number | null;
  } | null;
  /** Whole months without an answer; null when none ever came. */
  readonly silentMonths: number | null;
};

export type Call = {
  readonly accountId: string;
  readonly accountName: string;
  readonly caseId: string | null;
  readonly reason: string;
};

/**
 * The accounts to call today, at most three, each with the reason in a sentence. First those where a promise is broken or
 * falls due within a day, then open cases and long silence before a renewal; among equals the larger revenue.
 */
export function callToday(candidates: readonly CallCandidate[], now: Date, timeZone: string): Call[] {
  const largest = Math.max(1, ...candidates.map(({ revenue }) => revenue ?? 0));
  return candidates
    .map((candidate) => ({
      candidate,
      weight:
        urgency(candidate, now) &&
        urgency(candidate, now) + (MOST_FOR_REVENUE * (candidate.revenue ?? 0)) / largest,
    }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) => b.weight - a.weight || a.candidate.accountName.localeCompare(b.candidate.accountName, "en"),
    )
    .slice(0, CALLS)
    .map(({ candidate }) => ({
      accountId: candidate.accountId,
      accountName: candidate.accountName,
      caseId: candidate.openCase?.id ?? null,
      reason: reasonFor(candidate, now, timeZone),
    }));
}

/** 0: no call; up to 30 for a renewal that comes near, 40 for a step due within a day, 60 to 90 for one that is overdue. */
function urgency(candidate: CallCandidate, now: Date): number {
  const untilRenewal = daysUntilRenewal(candidate, now);
  const renews = untilRenewal === null ? 0 : 30 * (1 - untilRenewal / (RENEWAL_DAYS + 1));
  const { openCase } = candidate;
  if (!openCase) return isSilent(candidate) ? renews : 0;
  if (!openCase.dueAt) return renews;
  const leftDays = (openCase.dueAt.getTime() - now.getTime()) / DAY_MS;
  if (leftDays <= 0) return 60 + Math.min(30, -leftDays) + renews;
  return leftDays <= 1 ? 40 + renews : renews;
}

function reasonFor(candidate: CallCandidate, now: Date, timeZone: string): string {
  const { openCase, renewalOn } = candidate;
  const renewal =
    renewalOn && daysUntilRenewal(candidate, now) !== null
      ? `the contract renews ${renewsWhen(renewalOn, now, timeZone)}`
      : null;
  if (!openCase) return `${capital(renewal ?? "")}, and ${silence(candidate.silentMonths)}.`;

  const said = openCase.score === null ? "complained" : `gave ${article(openCase.score)} ${openCase.score}`;
  const step = owedStep(openCase, now);
  const first = `${nameInSentence(openCase.contactName)} ${said}${step ? `, and ${step}` : ""}.`;
  return renewal ? `${first} ${capital(renewal)}.` : first;
}

const OWED = {
  new: "the apology",
  apologised: "the diagnosis",
  diagnosed: "the plan",
  planned: "the fix",
  remedied: null,
  following_up: null,
  closed: null,
} as const satisfies Record<CaseStage, string | null>;

function owedStep({ stage, dueAt }: { stage: CaseStage; dueAt: Date | null }, now: Date) {
  const owed = OWED[stage];
  if (!owed || !dueAt) return null;
  const distance = dueAt.getTime() - now.getTime();
  if (distance <= 0) return `${owed} is overdue by ${roughDuration(-distance)}`;
  return distance <= DAY_MS ? `${owed} is due in ${roughDuration(distance)}` : null;
}

function daysUntilRenewal({ renewalOn }: CallCandidate, now: Date): number | null {
  if (!renewalOn) return null;
  const days = (renewalOn.getTime() + DAY_MS - now.getTime()) / DAY_MS;
  return days >= 0 && days <= RENEWAL_DAYS + 1 ? days : null;
}

function isSilent({ silentMonths }: CallCandidate) {
  return silentMonths === null || silentMonths >= SILENT_MONTHS;
}

function silence(months: number | null) {
  return months === null
    ? "nobody there was ever heard from"
    : `nobody there was heard from for ${months} months`;
}

function renewsWhen(on: Date, now: Date, timeZone: string) {
  const words = dayInWords(on.toISOString().slice(0, 10), now, timeZone);
  return /^\d/.test(words) || (/day$/.test(words) && !/^(to|yester)/.test(words)) ? `on ${words}` : words;
}

/** Cut where it is so long that the reason after it would be out of sight. */
function nameInSentence(name: string) {
  const letters = Array.from(name);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join("").trimEnd()}…` : name;
}

function article(score: number) {
  return score === 8 ? "an" : "a";
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
