import type { Db } from "@/lib/platform/database/door";
import type { LadderPeople } from "./escalation-ladder";

const MOST_PEOPLE = 1_000;

type Asked = {
  readonly accountId: string;
  readonly ownerId: string | null;
  readonly named: readonly string[];
};

/** Who could stand on the steps of a case's ladder. A step. */
export async function readLadderPeople(
  db: Db,
  workspaceId: string,
  { accountId, ownerId, named }: Asked,
): Promise<LadderPeople> {
  const { teamId, sponsorId } = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { teamId: true, sponsorId: true },
  });
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
  return { ownerId, teamId, sponsorId, named, members };
}
