import type { ContactState, SuppressionReason } from "@/prisma/generated/enums";

type Reachable = {
  readonly state: ContactState;
  /** Why their address must not be written to; null where it may. */
  readonly suppression: SuppressionReason | null;
};

/**
 * Why a person gets no message of an incident, in a sentence; null when they get it. Whoever unsubscribed did so from surveys: that
 * stops no word about a failure of a service they use.
 */
export function whyLeftOut({ state, suppression }: Reachable): string | null {
  if (state === "left") return "They have left the account.";
  if (state === "bounced" || suppression === "bounced") return "Mail to this address comes back.";
  if (suppression === "complained") return "They marked a mail of yours as spam.";
  if (suppression === "by_hand") return "This address was barred by hand.";
  return null;
}
