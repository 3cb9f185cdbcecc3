import { addHours } from "date-fns";
import { caseOrigin } from "@/lib/recovery/case-origin";
import { decide } from "@/lib/recovery/follow-up-outcome";
import type { ReadInvitation } from "./read-invitations";
import type { GivenAnswer } from "./schema";

/**
 * By when somebody comes back to the client for this answer, or null when it asks nothing of anybody: what its case will owe first,
 * said before the case is there.
 */
export function promisedReturn(
  invitation: Pick<ReadInvitation, "content" | "caseId" | "round" | "apologiseWithinHours" | "graceMinutes">,
  { score, contact_me, handling, is_fixed }: GivenAnswer,
  at: Date,
): Date | null {
  const { content, caseId, round, apologiseWithinHours } = invitation;
  const asksForReturn = caseId
    ? handling !== null &&
      is_fixed !== null &&
      decide({ score, handling, isFixed: is_fixed }, round) !== "recovered"
    : caseOrigin({ kind: content.kind, score, contactMe: contact_me }) !== null;
  return asksForReturn ? addHours(at, apologiseWithinHours) : null;
}
