import type { ObservationKind, ResponseState } from "@/prisma/generated/enums";

type Sent = { readonly state: ResponseState; readonly isActive: boolean };

/**
 * Where the answer of an invitation stands: null while nothing was seen; `observed` when links were only opened; `provisional` when
 * a person was seen on the page and nothing was sent; `suspect` when only what looks like a machine's was sent; `discarded` when a
 * member decided that nothing counts; `confirmed` when an answer stands.
 */
export function answerState(kinds: readonly ObservationKind[], sent: readonly Sent[]): ResponseState | null {
  if (sent.some(({ state, isActive }) => isActive && state === "confirmed")) return "confirmed";
  if (sent.some(({ state }) => state === "discarded")) return "discarded";
  if (sent.some(({ state }) => state === "suspect")) return "suspect";
  if (kinds.includes("evidence")) return "provisional";
  return kinds.length > 0 ? "observed" : null;
}
