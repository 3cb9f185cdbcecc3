import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { deriveAnswer } from "./derive-answer";
import { readInvitations } from "./read-invitations";
import { type KeptVersion, readKeptVersions } from "./read-kept-versions";

/**
 * Ends the grace of an answer: judges it again with all that was seen meanwhile, and lets the figures and the case follow from it, or
 * holds it back. One that was held back is judged again as well, and counts if a person seems to have sent it after all. Does nothing,
 * and says so, when the answer was corrected, decided about or settled before: a job can come twice. A step.
 */
export async function settleAnswer(
  db: Db,
  actor: SystemActor,
  { responseId }: { readonly responseId: string },
  now: Date,
): Promise<boolean> {
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: responseId } };
  const answer = await db.response.findUnique({ where, select: { invitationId: true } });
  if (!answer) return false;
  const ids = [answer.invitationId];
  const [invitation] = await readInvitations(db, { workspaceId, ids, hold: true }, now);
  // Judged now or never: an invitation that was taken back has nothing to be judged.
  await db.response.updateMany({
    where: { workspaceId, id: responseId, judgeBy: { not: null } },
    data: { judgeBy: null },
  });
  if (!invitation) return false;

  const kept = await readKeptVersions(db, workspaceId, invitation.id);
  const settling = kept.find(({ id }) => id === responseId);
  if (!settling || !isWaiting(settling)) return false;
  await deriveAnswer(db, actor, { invitation, kept, settling: responseId }, now);
  return true;
}

function isWaiting({ state, isActive, settledAt, decidedAt }: KeptVersion): boolean {
  if (settledAt !== null) return false;
  return state === "confirmed" ? isActive : state === "suspect" && decidedAt === null;
}
