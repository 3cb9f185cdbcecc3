import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { dayOf } from "@/lib/platform/calendar-day";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { MOST_NAMED, readTeamCases } from "./read-team-cases";
import { readTeamMembers } from "./read-team-members";
import { EVERY_TEAM, type TeamViewInput, teamViewSchema } from "./schema";
import { breachesUntil, silentSince } from "./team-window";

const MOST_TEAMS = 200;

/** How the work of a team stands, member by member, and the cases and gestures in it that somebody should look at. */
export async function getTeam(actor: Actor, input: TeamViewInput, now = new Date()) {
  authorize(actor, "team:read");
  const wish = teamViewSchema.parse(input).teamId;
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const teams = await db.team.findMany({
      where: { workspaceId },
      orderBy: { name: "asc" },
      take: MOST_TEAMS,
      select: { id: true, name: true },
    });
    const chosen = wish === EVERY_TEAM ? null : (wish ?? (await ownTeam(db, actor)));
    const teamId = teams.find(({ id }) => id === chosen)?.id ?? null;

    const time = await getWorkingTime(db, workspaceId);
    const { on: dueBy, until } = breachesUntil(now, time);
    const silentBefore = silentSince(now, time);
    const asked = { workspaceId, teamId, now, until, today: dayOf(now, time.timeZone) };
    return {
      teams,
      teamId,
      members: await readTeamMembers(db, asked),
      ...(await readTeamCases(db, { ...asked, silentBefore })),
      approvals: await readApprovals(db, workspaceId, teamId),
      dueBy,
      silentBefore,
      timeZone: time.timeZone,
    };
  });
}

export type TeamView = Awaited<ReturnType<typeof getTeam>>;

/** A lead looks at their own team first; who stands above all of them, at all. */
async function ownTeam(db: Db, { workspaceId, memberId, role }: Actor) {
  if (role !== "lead") return null;
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    select: { teamId: true },
  });
  return member?.teamId ?? null;
}

async function readApprovals(db: Db, workspaceId: string, teamId: string | null) {
  const waiting = await db.gesture.findMany({
    where: { workspaceId, state: "awaiting", ...(teamId && { case: { teamId } }) },
    orderBy: [{ approvalDueAt: "asc" }, { id: "asc" }],
    take: MOST_NAMED,
    select: {
      ...{ id: true, caseId: true, kind: true, cost: true, currency: true, approvalDueAt: true },
      case: { select: { account: { select: { name: true } } } },
    },
  });
  return waiting.map(({ cost, case: { account }, ...gesture }) => ({
    ...gesture,
    cost: cost.toNumber(),
    accountName: account.name,
  }));
}
