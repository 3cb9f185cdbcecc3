import type { Db } from "@/lib/platform/database/door";

const MOST_ADMINS = 20;
const keeper = { id: true, name: true, email: true } as const;

/** Who looks after an account: its owner, or every admin when it has none who is still here. A step. */
export async function accountKeepers(db: Db, workspaceId: string, accountId: string) {
  const { owner } = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { owner: { select: { ...keeper, state: true } } },
  });
  if (owner?.state === "active") return { isOwner: true, members: [owner] };
  const members = await db.member.findMany({
    where: { workspaceId, state: "active", role: "admin" },
    orderBy: { createdAt: "asc" },
    take: MOST_ADMINS,
    select: keeper,
  });
  return { isOwner: false, members };
}
