import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, RuleViolation } from "@/lib/platform/errors";
import { lockCase } from "./lock-case";
import { type LiftConflictInput, liftConflictSchema } from "./schema";

/** Says, for a reason that is written down, that a complaint is not about a member it names: they can own its case again. Nobody it names can say so. */
export async function liftConflict(actor: Actor, input: LiftConflictInput, now = new Date()) {
  authorize(actor, "conflict:lift");
  const { caseId, namedId, note } = liftConflictSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const { namedMemberIds } = await lockCase(db, workspaceId, caseId);
    if (namedMemberIds.length === 0) {
      throw new ConflictError("Nobody is held to be named in this case any more. Reload to see it.");
    }
    if (memberId && namedMemberIds.includes(memberId)) {
      throw new ForbiddenError("The words name you: somebody else has to judge this.");
    }
    const [only] = namedMemberIds.length === 1 ? namedMemberIds : [];
    const liftedId = namedId ?? only;
    if (!liftedId) throw new RuleViolation("The words name several members: choose whom it is not about.");
    if (!namedMemberIds.includes(liftedId)) {
      throw new ConflictError("This member is not held to be named any more. Reload to see it.");
    }
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      data: { namedMemberIds: namedMemberIds.filter((id) => id !== liftedId) },
      select: { id: true },
    });
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: "conflict_lifted",
      note,
      data: { named: liftedId },
    });
  });
}
