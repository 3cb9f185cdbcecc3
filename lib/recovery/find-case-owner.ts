import type { Db } from "@/lib/platform/database/door";

/** Who takes a new case: the account's owner, else a lead of its team, else nobody yet. Members who left take nothing. */
export async function findCaseOwner(db: Db, workspaceId: string, accountId: string): Promise<string | null> {
  const account = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { teamId: true, owner: { select: { id: true, state: true } } },
  });
  if (account.owner?.state === "active") return account.owner.id;
  if (!account.teamId) return null;

  const lead = await db.member.findFirst({
    where: { workspaceId, teamId: account.teamId, role: "lead", state: "active" },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return lead?.id ?? null;
}
