import type { InvitationCounts } from "@/lib/scoring/rates";
import type { DeliveryState, InvitationState } from "@/prisma/generated/enums";
import { DELIVERY_GROUPS, type DeliveryGroup } from "./campaign-balance";

/**
 * Where one contact of a launched campaign stands. Everybody stands in exactly one place: an answer counts more than what
 * became of the mail, and `lost`, somebody to be asked without a mail, is nobody unless something is broken.
 */
export const STANDINGS = [
  "answered",
  "sent",
  "complained",
  "unknown",
  "waiting",
  "failed",
  "bounced",
  "cancelled",
  "excluded",
  "lost",
] as const;

export type Standing = (typeof STANDINGS)[number];

export type CountedInvitations = {
  readonly state: InvitationState;
  /** The state of the invitation's first mail; null when it has none. */
  readonly mail: DeliveryState | null;
  readonly count: number;
};

/** How many stand where; the numbers sum to all the invitations that were counted. */
export function countStandings(rows: readonly CountedInvitations[]): Record<Standing, number> {
  return Object.fromEntries(
    STANDINGS.map((standing) => [
      standing,
      rows.filter((row) => standingOf(row) === standing).reduce((sum, { count }) => sum + count, 0),
    ]),
  ) as Record<Standing, number>;
}

/** How the invitations ended, for the response rate: whom no mail reached was not asked. */
export function invitationsOf(standings: Readonly<Record<Standing, number>>): InvitationCounts {
  const { answered, complained, unknown, sent } = standings;
  return { answered, refused: complained, unknown, silent: sent };
}

/** Where an invitation stands, by its own state and that of its first mail. */
export function standingOf({ state, mail }: Omit<CountedInvitations, "count">): Standing {
  if (state !== "asked") return state;
  const groups = Object.keys(DELIVERY_GROUPS) as DeliveryGroup[];
  return groups.find((group) => mail !== null && isIn(group, mail)) ?? "lost";
}

function isIn(group: DeliveryGroup, state: DeliveryState) {
  const states: readonly DeliveryState[] = DELIVERY_GROUPS[group];
  return states.includes(state);
}
