import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { keepAnAdmin } from "./last-admin";
import { lockAdmins } from "./lock-admins";
import { type ChangeMemberRole, changeMemberRoleSchema } from "./schema";

/** Gives a member another role, from their next request on; the workspace always keeps an admin. */
export async function changeMemberRole(actor: Actor, input: ChangeMemberRole, now = new Date()) {
  authorize(actor, "member:invite");
  const { memberId, role } = changeMemberRoleSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    const admins = await lockAdmins(db, workspaceId);
    const member = await db.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: memberId }, state: { not: "removed" } },
      select: { role: true },
    });
    if (!member) throw new NotFoundError("This member does not exist.");
    if (member.role === role) return;
    if (role !== "admin") keepAnAdmin(admins, memberId);

    await db.member.update({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      data: { role },
      select: { id: true },
    });
    await recordAuditEntry(db, {
      workspaceId,
      memberId: actor.memberId,
      action: "member:role-changed",
      subject: { type: "Member", id: memberId },
      data: { from: member.role, to: role },
      at: now,
    });
  });
}
