import { assertCount } from "./count";
import { proportion } from "./proportion";

/** How the invitations to eligible contacts ended, each counted once; excluded and ineligible contacts are in none of them. */
export type InvitationCounts = {
  /** Complete and partial answers. */
  readonly answered: number;
  readonly refused: number;
  /** Delivered, and nothing came back. */
  readonly silent: number;
  /** Whether it was delivered is not known. */
  readonly unknown: number;
};

/**
 * Response rate RR2 of AAPOR's Standard Definitions, answered / (answered + refused + silent + unknown), 0..1,
 * or null when nobody was invited.
 * Every unknown counts as eligible, so this is the cautious rate. Invalid counts throw a RangeError.
 */
export function responseRate(invitations: InvitationCounts): number | null {
  assertInvitationCounts(invitations);
  const { answered, refused, silent, unknown } = invitations;
  return proportion(answered, answered + refused + silent + unknown);
}

/**
 * The trade's rate, answered / (answered + refused + silent), 0..1, or null when nothing is known to be delivered.
 * Invalid counts throw a RangeError.
 */
export function answeredOfDelivered(invitations: InvitationCounts): number | null {
  assertInvitationCounts(invitations);
  const { answered, refused, silent } = invitations;
  return proportion(answered, answered + refused + silent);
}

/**
 * The accounts, contacts, decision makers or revenue with an answer in the period, as a share of all we know, 0..1,
 * or null when none are known.
 * Negative or infinite amounts, and more heard than known, throw a RangeError.
 */
export function coverage(heard: number, known: number): number | null {
  return proportion(heard, known);
}

function assertInvitationCounts({ answered, refused, silent, unknown }: InvitationCounts): void {
  assertCount(answered, "answered invitations");
  assertCount(refused, "refused invitations");
  assertCount(silent, "silent invitations");
  assertCount(unknown, "invitations of unknown delivery");
}
