import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { mailInvitationJob } from "./jobs";
import { type InviteMember, inviteMemberSchema } from "./schema";

/** Invites someone into the workspace by mail; inviting again, or after a removal, sends a fresh link. */
export async function inviteMember(actor: Actor, input: InviteMember, now = new Date()) {
  authorize(actor, "member:invite");
  const { email, ...invited } = inviteMemberSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    await findTeam(db, workspaceId, invited.teamId);
    const member = await db.member.upsert({
      where: { workspaceId_email: { workspaceId, email } },
      create: {
        workspaceId,
        email,
        ...invited,
        state: "invited",
        invitedById: actor.memberId,
        createdAt: now,
      },
      update: {},
      select: { id: true, state: true },
    });
    if (member.state === "active") throw new ConflictError("This person is already a member.");
    await db.member.update({
      where: { workspaceId_id: { workspaceId, id: member.id } },
      data: { ...invited, state: "invited", userId: null, joinedAt: null, invitedById: actor.memberId },
      select: { id: true },
    });
    await enqueue(db, mailInvitationJob, { workspaceId, memberId: member.id });
    await recordAuditEntry(db, {
      workspaceId,
      memberId: actor.memberId,
      action: "member:invited",
      subject: { type: "Member", id: member.id },
      data: { role: invited.role },
      at: now,
    });
    return { id: member.id };
  });
}

async function findTeam(db: Db, workspaceId: string, teamId: string | undefined) {
  if (!teamId) return;
  const team = await db.team.findUnique({
    where: { workspaceId_id: { workspaceId, id: teamId } },
    select: { id: true },
  });
  if (!team) throw new NotFoundError("This team does not exist.");
}
