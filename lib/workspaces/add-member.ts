import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { type InviteMember, inviteMemberSchema } from "./schema";

/** Adds a member who needs no invitation, for imports and sample data. */
export async function addMember(actor: Actor, input: InviteMember, now = new Date()) {
  authorize(actor, "member:invite");
  const { name, email, role, teamId } = inviteMemberSchema.parse(input);
  return inWorkspace(actor, (db) =>
    db.member.create({
      data: {
        workspaceId: actor.workspaceId,
        name,
        email,
        role,
        teamId,
        state: "active",
        joinedAt: now,
        invitedById: actor.memberId,
      },
      select: { id: true },
    }),
  );
}
