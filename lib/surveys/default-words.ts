import type { SurveyKind } from "@/prisma/generated/enums";

/** What a client of a service firm may have in mind; the ids stand in answers, in every language. */
export const DRIVERS = ["quality", "people", "deadlines", "communication", "understanding", "value"] as const;

/**
 * What a new survey says in one language. `{firm}` stands where the firm's name goes. Polite and plain: the scale is not
 * explained beyond its two ends, and nothing hints at an answer.
 */
export type DefaultWords = {
  readonly mail: Record<SurveyKind, { readonly subject: string; readonly introduction: string }>;
  readonly score: Record<SurveyKind, string>;
  readonly comment: {
    readonly neutral: string;
    readonly detractor: string;
    readonly passive: Record<Exclude<SurveyKind, "follow_up">, string>;
    readonly promoter: string;
    readonly followUp: string;
  };
  readonly drivers: string;
  readonly choices: Record<(typeof DRIVERS)[number], string>;
  readonly remedy: string;
  readonly contact_me: string;
  readonly quote_consent: string;
  readonly referral: string;
  readonly handling: string;
  /** Statements, answered from "strongly disagree" to "strongly agree". */
  readonly outcome_fair: string;
  readonly process_easy: string;
  readonly respect: string;
  readonly is_fixed: string;
};
