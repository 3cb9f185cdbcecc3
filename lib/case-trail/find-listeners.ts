import type { Db } from "@/lib/platform/database/door";

type Asked = {
  readonly workspaceId: string;
  readonly caseId: string;
  /** Who should hear, by id; whoever is null or left is passed over. */
  readonly wanted: readonly (string | null)[];
};

const MOST_STAND_INS = 20;

/**
 * Who hears of a case, by id: whoever is wanted and still here; else the leads and admins, without those whom the complaint names
 * unless there is nobody else. Never nobody while the workspace has an admin. A step.
 */
export async function findListeners(db: Db, { workspaceId, caseId, wanted }: Asked): Promise<string[]> {
  const ids = wanted.filter((id) => id !== null);
  const isHere = { workspaceId, state: "active" } as const;
  const here = await db.member.findMany({
    where: { ...isHere, id: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (here.length > 0) return here.map(({ id }) => id);

  const { namedMemberIds } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { namedMemberIds: true },
  });
  const standIns = await db.member.findMany({
    where: { ...isHere, role: { in: ["lead", "admin"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_STAND_INS + namedMemberIds.length,
    select: { id: true },
  });
  const free = standIns.filter(({ id }) => !namedMemberIds.includes(id));
  return (free.length > 0 ? free : standIns).slice(0, MOST_STAND_INS).map(({ id }) => id);
}
