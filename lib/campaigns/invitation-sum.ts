import type { InvitationCounts } from "@/lib/scoring/rates";

/** Adds up how invitations ended. */
export function sumInvitations(counts: Iterable<InvitationCounts>): InvitationCounts {
  let sum = { answered: 0, refused: 0, unknown: 0, silent: 0 };
  for (const { answered, refused, unknown, silent } of counts) {
    sum = {
      answered: sum.answered + answered,
      refused: sum.refused + refused,
      unknown: sum.unknown + unknown,
      silent: sum.silent + silent,
    };
  }
  return sum;
}

/** How many were asked: what the response rate is a share of. */
export function askedOf({ answered, refused, unknown, silent }: InvitationCounts): number {
  return answered + refused + unknown + silent;
}
