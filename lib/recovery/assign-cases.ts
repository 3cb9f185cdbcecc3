import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { handOverTasks } from "@/lib/playbooks/hand-over-tasks";
import { type AssignManyInput, assignManySchema } from "./schema";
import { tellOfAssignment } from "./tell-of-assignment";

/**
 * Gives many cases to one member at once. A case that is closed or whose words name the member is left as it is; the member is
 * told once about all the others, unless it was their own doing. Returns how many were given, were theirs already, or were left.
 */
export async function assignCases(actor: Actor, input: AssignManyInput, now = new Date()) {
  authorize(actor, "recoveryCase:assign");
  const { caseIds, memberId } = assignManySchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const member = await db.member.findFirst({
      where: { workspaceId, id: memberId, state: "active", role: { not: "executive" } },
      select: { name: true },
    });
    if (!member) throw new NotFoundError("This member does not exist or cannot take cases.");

    // Locked in one order, so that two who give out the same cases wait for each other instead of falling over each other.
    const found = await db.$queryRaw<
      { id: string; ownerId: string | null; isOpen: boolean; isNamed: boolean }[]
    >`
      select id, owner_id as "ownerId", stage <> 'closed' as "isOpen",
             ${memberId}::uuid = any(named_member_ids) as "isNamed"
      from recovery_cases
      where workspace_id = ${workspaceId}::uuid and id = any(${caseIds}::uuid[])
      order by id for no key update`;
    if (found.length === 0) throw new NotFoundError("These cases do not exist.");

    const given = found.filter((one) => one.isOpen && !one.isNamed && one.ownerId !== memberId);
    await handOverTasks(db, { workspaceId, caseIds: given.map(({ id }) => id), to: memberId });
    await db.recoveryCase.updateMany({
      where: { workspaceId, id: { in: given.map(({ id }) => id) } },
      data: { ownerId: memberId },
    });
    for (const { id: caseId, ownerId } of given) {
      await recordCaseEvent(db, {
        workspaceId,
        caseId,
        at: now,
        memberId: actor.memberId,
        kind: "assigned",
        note: member.name,
        data: { from: ownerId, to: memberId },
      });
    }
    if (given.length > 0 && memberId !== actor.memberId) {
      const [only] = given.length === 1 ? given : [];
      if (only) await tellOfAssignment(db, { workspaceId, caseId: only.id, memberId }, now);
      else await tellOfAssignments(db, { workspaceId, memberId, count: given.length }, now);
    }
    return {
      memberName: member.name,
      given: given.length,
      closed: found.filter(({ isOpen }) => !isOpen).length,
      named: found.filter(({ isOpen, isNamed }) => isOpen && isNamed).length,
      already: found.filter((one) => one.isOpen && !one.isNamed && one.ownerId === memberId).length,
    };
  });
}

type Assignments = { readonly workspaceId: string; readonly memberId: string; readonly count: number };

/** One piece of news, and one mail, about all of them. */
function tellOfAssignments(db: Db, { workspaceId, memberId, count }: Assignments, now: Date) {
  return notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [memberId],
      kind: "case_assigned",
      words: `You were given ${count} cases.`,
      path: "/recovery?scope=mine",
    },
    now,
  );
}

export type Assigned = Awaited<ReturnType<typeof assignCases>>;
