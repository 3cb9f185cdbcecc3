import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { tellOwnerOfCaseJob } from "./jobs";
import { type AssignInput, assignSchema } from "./schema";

/** Gives a case to a member, who is told about it unless it was their own doing. */
export async function assignCase(actor: Actor, input: AssignInput, now = new Date()) {
  authorize(actor, "recoveryCase:assign");
  const { caseId, memberId } = assignSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const current = await db.recoveryCase.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { stage: true, ownerId: true },
    });
    if (!current) throw new NotFoundError("This case does not exist.");
    if (current.stage === "closed") throw new RuleViolation("This case is closed; nobody has to take it.");
    const member = await db.member.findFirst({
      where: { workspaceId, id: memberId, state: "active", role: { not: "executive" } },
      select: { name: true },
    });
    if (!member) throw new NotFoundError("This member does not exist or cannot take cases.");
    if (current.ownerId === memberId) return;

    const { count } = await db.recoveryCase.updateMany({
      where: { workspaceId, id: caseId, ownerId: current.ownerId, stage: { not: "closed" } },
      data: { ownerId: memberId },
    });
    if (count === 0) throw new ConflictError("Someone else assigned this case first. Reload to see it.");

    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId: actor.memberId,
      kind: "assigned",
      note: member.name,
      data: { from: current.ownerId, to: memberId },
    });
    if (memberId !== actor.memberId) await enqueue(db, tellOwnerOfCaseJob, { workspaceId, caseId, memberId });
  });
}
