import type { Actor, SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";

type Diagnosed = { readonly caseId: string; readonly rootCauseId: string };

const MOST_LEADS = 20;
/** The latest that were put in hand against a cause; what was done long before them is not asked again. */
const MOST_ACTIONS = 50;

/**
 * Opens the question again wherever an action against a cause was done before the repair of a case with the same cause began: the action counts as
 * recurred and not as verified, both cases say so, and its owner and the leads of the case are told. Returns how many. A step.
 */
export async function noteRecurrence(
  db: Db,
  actor: Actor | SystemActor,
  { caseId, rootCauseId }: Diagnosed,
  now: Date,
): Promise<number> {
  const { workspaceId } = actor;
  const recurring = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { roundSince: true, teamId: true, account: { select: { name: true } } },
  });
  // Of two diagnoses at the same moment the second waits here, and finds nothing left to open.
  const held = await db.$queryRaw<{ id: string }[]>`
    select id from corrective_actions
    where workspace_id = ${workspaceId}::uuid and root_cause_id = ${rootCauseId}::uuid
      and done_at < ${recurring.roundSince} and recurred_at is null
    order by id desc limit ${MOST_ACTIONS} for no key update`;
  const actions = await db.correctiveAction.updateManyAndReturn({
    where: { workspaceId, id: { in: held.map(({ id }) => id) } },
    data: { recurredAt: now, recurredCaseId: caseId, verifiedAt: null, verifiedById: null },
    select: { id: true, title: true, caseId: true, ownerId: true },
  });
  if (actions.length === 0) return 0;

  const leads = await listLeads(db, workspaceId, recurring.teamId);
  for (const { id: actionId, title, caseId: earlierCaseId, ownerId } of actions) {
    const event = { workspaceId, at: now, memberId: null, kind: "cause_recurred", note: title } as const;
    await recordCaseEvent(db, { ...event, caseId, data: { actionId, earlierCaseId } });
    if (earlierCaseId && earlierCaseId !== caseId) {
      await recordCaseEvent(db, { ...event, caseId: earlierCaseId, data: { actionId, laterCaseId: caseId } });
    }
    const words = `A cause came back at ${recurring.account.name} although this was done: ${title}`;
    const news = { workspaceId, kind: "cause_recurred", words, path: `/recovery/${caseId}`, caseId } as const;
    await notifyMembers(db, { ...news, memberIds: [ownerId, ...leads] }, now);
  }
  return actions.length;
}

/** The leads of a team; where it has none, the directors. */
async function listLeads(db: Db, workspaceId: string, teamId: string | null) {
  const find = (where: { role: "lead"; teamId: string } | { role: "director" }) =>
    db.member.findMany({
      where: { workspaceId, state: "active", ...where },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST_LEADS,
      select: { id: true },
    });
  const leads = teamId ? await find({ role: "lead", teamId }) : [];
  const found = leads.length > 0 ? leads : await find({ role: "director" });
  return found.map(({ id }) => id);
}
