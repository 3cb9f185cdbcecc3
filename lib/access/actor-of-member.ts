import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { proveMember } from "./actor";

/** The actor of an active member, read afresh; for processes that act in a member's name, such as seeding. */
export function actorOfMember(workspaceId: string, memberId: string) {
  return inWorkspace({ workspaceId }, async (db) => {
    const member = await db.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: memberId }, state: "active" },
      select: { role: true },
    });
    if (!member) throw new NotFoundError("This member does not exist.");
    return proveMember({ workspaceId, memberId, role: member.role });
  });
}
