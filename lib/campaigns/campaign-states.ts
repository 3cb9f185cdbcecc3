import type { CampaignState } from "@/prisma/generated/enums";

/** Which states of a campaign a member can reach by hand from where it is; the worker does the rest. */
export const NEXT_BY_HAND = {
  draft: ["scheduled", "expanding", "cancelled"],
  scheduled: ["draft", "cancelled"],
  expanding: ["cancelled"],
  sending: ["paused", "cancelled"],
  paused: ["sending", "cancelled"],
  done: [],
  cancelled: [],
} as const satisfies Record<CampaignState, readonly CampaignState[]>;

const REFUSALS: Record<CampaignState, string> = {
  draft: "This campaign has not been launched yet.",
  scheduled: "This campaign is scheduled and begins by itself.",
  expanding: "This campaign is just being prepared. Try again in a moment.",
  sending: "This campaign is already being sent.",
  paused: "This campaign is already paused.",
  done: "This campaign is done.",
  cancelled: "This campaign was cancelled.",
};

/** Why a member cannot take a campaign from one state to another, as a sentence, or null when that is possible. */
export function refusalToMove(from: CampaignState, to: CampaignState): string | null {
  const reachable: readonly CampaignState[] = NEXT_BY_HAND[from];
  return reachable.includes(to) ? null : REFUSALS[from];
}
