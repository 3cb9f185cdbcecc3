import type { Db } from "@/lib/platform/database/door";
import type { LadderPeople } from "./escalation-ladder";

const MOST_PEOPLE = 1_000;

/** Who could stand on the steps of a case's ladder. A step. */
export async function readLadderPeople(db: Db, workspaceId: string, caseId: string): Promise<LadderPeople> {
  const { ownerId, teamId, namedMemberIds, account } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { ownerId: true, teamId: true, namedMemberIds: true, account: { select: { sponsorId: true } } },
  });
  const { sponsorId } = account;
  const known = [ownerId, sponsorId].filter((id) => id !== null);
  const members = await db.member.findMany({
    where: {
      workspaceId,
      state: "active",
      OR: [{ role: { not: "account_manager" } }, { id: { in: known } }],
    },
    select: { id: true, name: true, role: true, teamId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
  });
  return { ownerId, teamId, sponsorId, named: namedMemberIds, members };
}
