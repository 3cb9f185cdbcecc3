import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";

const MOST_MEMBERS = 500;
const MOST_TEAMS = 200;

/** The members of the workspace, invited ones too, by name. */
export function listMembers(actor: Actor) {
  authorize(actor, "member:read");
  return inWorkspace(actor, (db) =>
    db.member.findMany({
      where: { workspaceId: actor.workspaceId, state: { not: "removed" } },
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        state: true,
        joinedAt: true,
        createdAt: true,
        team: { select: { id: true, name: true } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_MEMBERS,
    }),
  );
}

/** One member, with what stands in the way of their leaving: open cases, and accounts that need another owner. */
export function getMember(actor: Actor, memberId: string) {
  authorize(actor, "member:read");
  const workspaceId = actor.workspaceId;
  return inWorkspace(actor, async (db) => {
    const member = await db.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(memberId) }, state: { not: "removed" } },
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        state: true,
        team: { select: { id: true, name: true } },
        _count: { select: { ownedAccounts: true, ownedCases: { where: { stage: { not: "closed" } } } } },
      },
    });
    if (!member) throw new NotFoundError("This member does not exist.");
    const { _count, ...who } = member;
    return { ...who, accounts: _count.ownedAccounts, openCases: _count.ownedCases };
  });
}

/** The offices and practices, with how many members and accounts each has. */
export function listTeams(actor: Actor) {
  authorize(actor, "workspace:read");
  return inWorkspace(actor, (db) =>
    db.team.findMany({
      where: { workspaceId: actor.workspaceId },
      select: {
        id: true,
        name: true,
        _count: { select: { members: { where: { state: { not: "removed" } } }, accounts: true } },
      },
      orderBy: { name: "asc" },
      take: MOST_TEAMS,
    }),
  );
}

/** The workspace's rules and promises. */
export function getWorkspaceSettings(actor: Actor) {
  authorize(actor, "workspace:read");
  return inWorkspace(actor, (db) =>
    db.workspace.findUniqueOrThrow({
      where: { id: actor.workspaceId },
      select: {
        name: true,
        publicKey: true,
        timeZone: true,
        locale: true,
        currency: true,
        contactRuleDays: true,
        accountDailyCap: true,
        sendingFromMinute: true,
        sendingUntilMinute: true,
        sendingWeekdays: true,
        followUpAfterDays: true,
        apologiseWithinHours: true,
        diagnoseWithinDays: true,
        planWithinDays: true,
        answerGraceMinutes: true,
        passiveCases: true,
        coverageThreshold: true,
        npsTarget: true,
        isDemo: true,
      },
    }),
  );
}
