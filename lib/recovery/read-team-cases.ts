import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";
import { isNotHeld, isOfTeam, type TeamAsked } from "./read-team-members";

/** The most cases that a list of the team view names. */
export const MOST_NAMED = 20;

/** The cases a lead should look at, at most MOST_NAMED of each kind, the most pressing first. A step. */
export async function readTeamCases(db: Db, asked: TeamAsked & { readonly silentBefore: Date }) {
  const { workspaceId, teamId, now, silentBefore, today } = asked;
  const ofTeam = { workspaceId, ...(teamId && { teamId }) };
  const list = (where: Prisma.RecoveryCaseWhereInput, orderBy: "dueAt" | "rankAt") =>
    db.recoveryCase.findMany({
      where: { ...ofTeam, ...where },
      orderBy: [{ [orderBy]: "asc" }, { id: "asc" }],
      take: MOST_NAMED,
      select: teamCase,
    });
  const dueNext = await list({ dueAt: { gte: now } }, "dueAt");
  const reopened = await list({ round: { gt: 0 }, rankAt: { not: null } }, "rankAt");
  const unowned = await list({ ownerId: null, rankAt: { not: null } }, "rankAt");
  const silent = await db.$queryRaw<{ id: string }[]>`
    select silent.id from members m
    cross join lateral (
      select k.id, k.touched_at from recovery_cases k
      where k.workspace_id = m.workspace_id and k.owner_id = m.id and k.due_at is not null
        and k.touched_at < ${silentBefore} and ${isNotHeld(today)}
      order by k.touched_at limit ${MOST_NAMED}
    ) silent
    where m.workspace_id = ${workspaceId}::uuid and ${isOfTeam(teamId)}
    order by silent.touched_at, silent.id limit ${MOST_NAMED}`;
  const silentRows = await db.recoveryCase.findMany({
    where: { workspaceId, id: { in: silent.map(({ id }) => id) } },
    orderBy: [{ touchedAt: "asc" }, { id: "asc" }],
    take: MOST_NAMED,
    select: teamCase,
  });
  return { dueNext, reopened, unowned, silent: silentRows };
}

export type TeamCase = Awaited<ReturnType<typeof readTeamCases>>["dueNext"][number];

const teamCase = {
  id: true,
  stage: true,
  severity: true,
  dueAt: true,
  openedAt: true,
  roundSince: true,
  touchedAt: true,
  account: { select: { name: true } },
  contact: { select: { name: true } },
  owner: { select: { name: true } },
} satisfies Prisma.RecoveryCaseSelect;
