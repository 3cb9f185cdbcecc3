import type { InvitationState } from "@/prisma/generated/enums";

export type LinkState = "open" | "answered" | "gone" | "unknown";

/** What a link is good for now. Who has answered is told so even after it expired; a revoked link is gone whatever happened; one of a person who was not asked was never sent. */
export function linkState(
  link: {
    readonly state: InvitationState;
    readonly expiresAt: Date | null;
    readonly revokedAt: Date | null;
  },
  now: Date,
): LinkState {
  if (link.state === "excluded") return "unknown";
  if (link.revokedAt) return "gone";
  if (link.state === "answered") return "answered";
  return link.expiresAt && link.expiresAt <= now ? "gone" : "open";
}
