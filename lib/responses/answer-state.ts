import type { ResponseState } from "@/prisma/generated/enums";

/** What was seen of a link. */
export type SeenOf = { readonly isOpened: boolean; readonly isPersonSeen: boolean };

type Sent = { readonly state: ResponseState; readonly isActive: boolean };

/**
 * Where the answer of an invitation stands: null while nothing was seen; `observed` when links were only opened; `provisional` when
 * a person was seen on the page and nothing was sent; `suspect` when only what looks like a machine's was sent; `discarded` when a
 * member decided that nothing counts; `confirmed` when an answer stands.
 */
export function answerState(seen: SeenOf, sent: readonly Sent[]): ResponseState | null {
  if (sent.some(({ state, isActive }) => isActive && state === "confirmed")) return "confirmed";
  if (sent.some(({ state }) => state === "discarded")) return "discarded";
  if (sent.some(({ state }) => state === "suspect")) return "suspect";
  if (seen.isPersonSeen) return "provisional";
  return seen.isOpened ? "observed" : null;
}
