import type { Db } from "@/lib/platform/database/door";
import type { KnownNames } from "./import-row";

/** The members and teams that a row of an import may name. A step. */
export async function getKnownNames(db: Db, workspaceId: string): Promise<KnownNames> {
  const members = await db.member.findMany({
    where: { workspaceId, state: { not: "removed" } },
    select: { id: true, email: true },
  });
  const teams = await db.team.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  return {
    memberIds: new Map(members.map(({ email, id }) => [email.toLowerCase(), id])),
    teamIds: new Map(teams.map(({ name, id }) => [name.toLowerCase(), id])),
  };
}
