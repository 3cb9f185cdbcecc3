import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError } from "@/lib/platform/errors";
import { lockCase } from "./lock-case";
import { type LiftConflictInput, liftConflictSchema } from "./schema";

/** Says, for a reason that is written down, that a complaint is not about the members it names: they can own its case again. None of them can say so. */
export async function liftConflict(actor: Actor, input: LiftConflictInput, now = new Date()) {
  authorize(actor, "conflict:lift");
  const { caseId, note } = liftConflictSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const { namedMemberIds } = await lockCase(db, workspaceId, caseId);
    if (namedMemberIds.length === 0) {
      throw new ConflictError("Nobody is held to be named in this case any more. Reload to see it.");
    }
    if (memberId && namedMemberIds.includes(memberId)) {
      throw new ForbiddenError("The words name you: somebody else has to judge this.");
    }
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      data: { namedMemberIds: [] },
      select: { id: true },
    });
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: "conflict_lifted",
      note,
      data: { named: namedMemberIds.join(" ") },
    });
  });
}
