import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { handOverTasks } from "@/lib/playbooks/hand-over-tasks";
import { refuseNamed } from "./conflict-of-interest";
import { type AssignInput, assignSchema } from "./schema";
import { tellOfAssignment } from "./tell-of-assignment";

/** Gives a case to a member, who is told about it unless it was their own doing. */
export async function assignCase(actor: Actor, input: AssignInput, now = new Date()) {
  authorize(actor, "recoveryCase:assign");
  const { caseId, memberId } = assignSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const current = await db.recoveryCase.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { stage: true, ownerId: true, namedMemberIds: true },
    });
    if (!current) throw new NotFoundError("This case does not exist.");
    if (current.stage === "closed") throw new RuleViolation("This case is closed; nobody has to take it.");
    const member = await db.member.findFirst({
      where: { workspaceId, id: memberId, state: "active", role: { not: "executive" } },
      select: { name: true },
    });
    if (!member) throw new NotFoundError("This member does not exist or cannot take cases.");
    refuseNamed(current.namedMemberIds, { id: memberId, name: member.name });
    if (current.ownerId === memberId) return;

    await handOverTasks(db, { workspaceId, caseIds: [caseId], to: memberId });
    const { count } = await db.recoveryCase.updateMany({
      where: {
        workspaceId,
        id: caseId,
        ownerId: current.ownerId,
        stage: { not: "closed" },
        NOT: { namedMemberIds: { has: memberId } },
      },
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
    if (memberId !== actor.memberId) await tellOfAssignment(db, { workspaceId, caseId, memberId }, now);
  });
}
