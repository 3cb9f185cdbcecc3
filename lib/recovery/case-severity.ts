import { type ContactRole, Severity } from "@/prisma/generated/enums";

export const SEVERITIES = Object.values(Severity);

export type SeverityFacts = {
  /** The answer that opened the case, 0-10; null when it was opened without one. */
  readonly score: number | null;
  /** The share of the workspace's accounts that bring in less than this one, 0..1; null when its revenue is unknown. */
  readonly revenueRank: number | null;
  readonly role: ContactRole | null;
  /** Cases of the same account opened in the twelve months before. */
  readonly earlierCases: number;
  /** What the account manager thought the client would say, 0-10. */
  readonly predictedScore: number | null;
};

type Finding = { readonly points: number; readonly reason: string };

const POINTS_OF_LEVEL = { low: 0, normal: 2, high: 4, critical: 6 } as const satisfies Record<
  Severity,
  number
>;

/**
 * How grave a case is, and why in words. Each circumstance adds points: the score 0-3, the account's revenue 0-2, the
 * person's role 0-1, failures repeated within twelve months 0-2, a score at least 4 below the prediction 1.
 * From 2 points a case is normal, from 4 high, from 6 critical.
 */
export function judgeSeverity(facts: SeverityFacts): { severity: Severity; reasons: string[] } {
  const findings = [
    scoreFinding(facts.score),
    revenueFinding(facts.revenueRank),
    roleFinding(facts.role),
    repeatFinding(facts.earlierCases),
    surpriseFinding(facts.score, facts.predictedScore),
  ].filter((finding) => finding !== null);

  const points = findings.reduce((sum, finding) => sum + finding.points, 0);
  const severity = SEVERITIES.filter((level) => points >= POINTS_OF_LEVEL[level]).at(-1) ?? "low";
  return { severity, reasons: findings.map((finding) => finding.reason) };
}

export const SECOND_FAILURE = "second failure";

/** One level up, for a second failure; the highest stays. */
export function raiseSeverity(severity: Severity): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity;
}

/** The judgement of a case that an incident brings: never less grave than the incident. */
export function atLeastAsGrave(
  judged: { readonly severity: Severity; readonly reasons: readonly string[] },
  floor: Severity,
) {
  const isRaised = SEVERITIES.indexOf(floor) > SEVERITIES.indexOf(judged.severity);
  // The complaint that the weighing counts for want of a score was never made.
  const reasons = judged.reasons.filter((reason) => reason !== A_COMPLAINT);
  return { severity: isRaised ? floor : judged.severity, reasons: ["an incident", ...reasons] };
}

const A_COMPLAINT = "a complaint";

function scoreFinding(score: number | null): Finding | null {
  if (score === null) return { points: 1, reason: A_COMPLAINT };
  if (score <= 2) return { points: 3, reason: `score ${score}` };
  if (score <= 4) return { points: 2, reason: `score ${score}` };
  return { points: score <= 6 ? 1 : 0, reason: `score ${score}` };
}

function revenueFinding(rank: number | null): Finding | null {
  if (rank === null || rank < 0.5) return null;
  return rank >= 0.9
    ? { points: 2, reason: "one of the largest accounts" }
    : { points: 1, reason: "a larger account" };
}

function roleFinding(role: ContactRole | null): Finding | null {
  return role === "decision_maker" ? { points: 1, reason: "decision maker" } : null;
}

function repeatFinding(earlierCases: number): Finding | null {
  if (earlierCases === 0) return null;
  const cases = earlierCases === 1 ? "another case" : `${earlierCases} other cases`;
  return { points: Math.min(2, earlierCases), reason: `${cases} ${NO_KNOWN_CAUSE}` };
}

const NO_KNOWN_CAUSE = "without a known cause in 12 months";

/** Whether a reason is that of cases whose cause was unknown when this one opened: once a repeat is certain, it counts instead. */
export function isEarlierCases(reason: string): boolean {
  return reason.endsWith(NO_KNOWN_CAUSE);
}

/** The graver of two. */
export function graver(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? other : one;
}

function surpriseFinding(score: number | null, predicted: number | null): Finding | null {
  if (score === null || predicted === null || predicted - score < 4) return null;
  return { points: 1, reason: `predicted ${predicted}` };
}
