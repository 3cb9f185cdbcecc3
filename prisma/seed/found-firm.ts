import type { Actor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { ensureRootCauses } from "@/lib/causes/ensure-root-causes";
import { listRootCauses } from "@/lib/causes/queries";
import { USUAL_LIMITS } from "@/lib/gestures/gesture-limit";
import { updateGestureRules } from "@/lib/gestures/update-gesture-rules";
import { inWorkspace } from "@/lib/platform/database/door";
import { addMember } from "@/lib/workspaces/add-member";
import { addTeam } from "@/lib/workspaces/add-team";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { ZONE } from "./calendar";
import { MEMBER_KEYS, MEMBERS, type MemberKey, TEAMS } from "./meridian/members";
import { FOLLOW_UP_AFTER_DAYS } from "./plan-closed-case";
import { publishPulse } from "./publish-pulse";
import { writePlaybooks } from "./settle-tasks";
import { known, type World } from "./world";

const NPS_TARGET_POINTS = 40;
const GESTURE_RULES = {
  accountManagerLimit: USUAL_LIMITS.account_manager,
  leadLimit: USUAL_LIMITS.lead,
  directorLimit: USUAL_LIMITS.director,
  adminLimit: USUAL_LIMITS.admin,
  budget: 15_000,
  decisionHours: 8,
};

/** Founds the firm with its offices, its people, its promises and its one survey. */
export async function foundFirm(at: Date): Promise<World> {
  const { workspaceId, publicKey, adminId } = await createWorkspace(
    {
      name: "Meridian Advisory",
      timeZone: ZONE,
      isDemo: true,
      // The year is played in one go: what follows from an answer follows before the next step.
      answerGraceMinutes: 0,
      admin: { name: MEMBERS.ines.name, email: MEMBERS.ines.email },
    },
    at,
  );
  const admin = await actorOfMember(workspaceId, adminId);
  const settings = { npsTargetPoints: NPS_TARGET_POINTS, followUpAfterDays: FOLLOW_UP_AFTER_DAYS };
  await updateWorkspaceSettings(admin, settings, at);
  await updateGestureRules(admin, GESTURE_RULES, at);

  const teamIds = new Map<string, string>();
  for (const name of TEAMS) teamIds.set(name, (await addTeam(admin, { name })).id);
  await seatFounder(admin, known(teamIds, MEMBERS.ines.team));

  const actors = new Map<MemberKey, Actor>([["ines", admin]]);
  for (const key of MEMBER_KEYS) {
    if (key === "ines") continue;
    const { team, ...member } = MEMBERS[key];
    const { id } = await addMember(admin, { ...member, teamId: team ? known(teamIds, team) : undefined }, at);
    actors.set(key, await actorOfMember(workspaceId, id));
  }

  await writePlaybooks(known(actors, "sofia"));
  return {
    workspaceId,
    publicKey,
    actors,
    teamIds,
    surveyId: await publishPulse(known(actors, "sofia"), at),
    causeIds: await readCauses(admin),
    accountIds: new Map(),
    contactIds: new Map(),
    links: new Map(),
    cases: new Map(),
  };
}

/** No use case gives the founding admin an office: when they found the firm, there is none yet. */
function seatFounder({ workspaceId, memberId }: Actor, teamId: string) {
  return inWorkspace({ workspaceId }, (db) =>
    db.member.update({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      data: { teamId },
      select: { id: true },
    }),
  );
}

async function readCauses(admin: Actor) {
  await inWorkspace(admin, (db) => ensureRootCauses(db, admin.workspaceId));
  const causes = await listRootCauses(admin);
  return new Map(causes.flatMap(({ children }) => children.map(({ id, name }) => [name, id] as const)));
}
