import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { keepAnAdmin } from "./last-admin";
import { lockAdmins } from "./lock-admins";
import { passOnActions } from "./pass-on-actions";
import { passOnTasks } from "./pass-on-tasks";
import { type RemoveMember, removeMemberSchema } from "./schema";

/**
 * Takes a member out of the workspace: their next request finds no membership. Their accounts pass to the successor, or to
 * nobody; their unfinished corrective actions always to somebody. Open cases need a new owner first, because a case without one is a client without an answer.
 */
export async function removeMember(actor: Actor, input: RemoveMember, now = new Date()) {
  authorize(actor, "member:invite");
  const { memberId, successorId = null } = removeMemberSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    keepAnAdmin(await lockAdmins(db, workspaceId), memberId);
    await findMember(db, workspaceId, memberId);
    const successor = successorId ? await findMember(db, workspaceId, successorId) : null;
    const openCases = await db.recoveryCase.count({
      where: { workspaceId, ownerId: memberId, stage: { not: "closed" } },
    });
    if (openCases > 0) {
      const cases = openCases === 1 ? "1 open case" : `${openCases} open cases`;
      throw new RuleViolation(`This member still owns ${cases}. Give them to someone else first.`);
    }

    await db.account.updateMany({
      where: { workspaceId, ownerId: memberId },
      data: { ownerId: successorId },
    });
    // Cases are held before corrective actions, as by whoever diagnoses one.
    await passOnTasks(db, { workspaceId, memberId });
    // Whoever is only invited may never come to hear of an action.
    const heirId = successor?.state === "active" ? successor.id : actor.memberId;
    await passOnActions(db, { workspaceId, memberId, to: heirId });
    await db.member.update({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      data: { state: "removed" },
      select: { id: true },
    });
    await recordAuditEntry(db, {
      workspaceId,
      memberId: actor.memberId,
      action: "member:removed",
      subject: { type: "Member", id: memberId },
      data: { successorId },
      at: now,
    });
  });
}

async function findMember(db: Db, workspaceId: string, id: string) {
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id }, state: { not: "removed" } },
    select: { id: true, state: true },
  });
  if (!member) throw new NotFoundError("This member does not exist.");
  return member;
}
