import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { deriveAnswer } from "./derive-answer";
import { readInvitations } from "./read-invitations";

/**
 * Ends the grace of an answer: judges it again with all that was seen meanwhile, and lets the figures and the case follow from it, or
 * holds it back. One that was held back is judged again as well, and counts if a person seems to have sent it after all. Does nothing
 * when the answer was corrected, decided about or settled before: a job can come twice. A step.
 */
export async function settleAnswer(
  db: Db,
  actor: SystemActor,
  { responseId }: { readonly responseId: string },
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: responseId } };
  const answer = await db.response.findUnique({ where, select: { invitationId: true } });
  if (!answer) return;

  const [invitation] = await readInvitations(
    db,
    { workspaceId, ids: [answer.invitationId], hold: true },
    now,
  );
  const waiting = await db.response.findFirst({
    where: {
      ...{ workspaceId, id: responseId, settledAt: null },
      OR: [
        { isActive: true, state: "confirmed" },
        { state: "suspect", decidedAt: null },
      ],
    },
    select: { id: true },
  });
  if (invitation && waiting) await deriveAnswer(db, actor, { invitation, settling: responseId }, now);
}
