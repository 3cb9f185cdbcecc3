import type { Db } from "@/lib/platform/database/door";

const MOST_ADMINS = 20;

/** The members who look after an account, by id: its owner, or every admin when it has none who is still here. A step. */
export async function accountKeepers(db: Db, workspaceId: string, accountId: string): Promise<string[]> {
  const { owner } = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { owner: { select: { id: true, state: true } } },
  });
  if (owner?.state === "active") return [owner.id];
  const admins = await db.member.findMany({
    where: { workspaceId, state: "active", role: "admin" },
    orderBy: { createdAt: "asc" },
    take: MOST_ADMINS,
    select: { id: true },
  });
  return admins.map(({ id }) => id);
}
