import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";

/** Ties a signed-in user to every membership of the proven address; an invited member becomes active. */
export async function joinWorkspaces(userId: string, email: string, now = new Date()) {
  const memberships = await acrossWorkspaces(
    (db) => db.$queryRaw<{ workspaceId: string; memberId: string }[]>`
      select workspace_id as "workspaceId", member_id as "memberId" from memberships_of_email(${email})`,
  );
  for (const { workspaceId, memberId } of memberships) {
    await inWorkspace({ workspaceId }, async (db) => {
      await db.member.updateMany({
        where: { workspaceId, id: memberId, userId: null },
        data: { userId, state: "active" },
      });
      await db.member.updateMany({
        where: { workspaceId, id: memberId, joinedAt: null },
        data: { joinedAt: now },
      });
    });
  }
  return memberships.length;
}
