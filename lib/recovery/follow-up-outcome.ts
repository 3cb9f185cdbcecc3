import { LAST_ROUND } from "./case-lifecycle";

export type FollowUpAnswer = {
  /** How likely the client would recommend the firm now, 0-10. */
  readonly score: number;
  /** How well the matter was handled, 1-5. */
  readonly handling: number;
  readonly isFixed: boolean;
};

export const SATISFIED_HANDLING = 4;
export const LOWEST_NON_DETRACTOR = 7;

/**
 * Whether the client was won back: the matter is fixed, its handling satisfied (4 or 5 of 5), and the client is no detractor
 * any more (7 or higher). All three; a follow-up that misses any of them is a bad one.
 */
export function isRecovered({ score, handling, isFixed }: FollowUpAnswer): boolean {
  return isFixed && handling >= SATISFIED_HANDLING && score >= LOWEST_NON_DETRACTOR;
}

export type Decision = "recovered" | "reopen" | "not_recovered";

/** What a follow-up answer makes of a case: a bad one reopens it in the first round and ends it in the second. */
export function decide(answer: FollowUpAnswer, round: number): Decision {
  if (isRecovered(answer)) return "recovered";
  return round < LAST_ROUND ? "reopen" : "not_recovered";
}
