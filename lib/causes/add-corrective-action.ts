import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { MOST_ACTIONS } from "./action-facts";
import { usualVerifyOn } from "./action-state";
import { findActionOwner } from "./find-action-owner";
import { findCause } from "./find-cause";
import { noteActionChange } from "./note-action-change";
import { readToday } from "./read-today";
import { type NewActionInput, newActionSchema } from "./schema";

/**
 * Puts on record what is changed so that a cause does not come back: because of a case, and then against the cause that was found there
 * unless another is named, or on its own. It is looked at again 90 days after it is due unless told otherwise.
 */
export async function addCorrectiveAction(actor: Actor, input: NewActionInput, now = new Date()) {
  authorize(actor, "action:edit");
  const { caseId = null, rootCauseId, title, ownerId, dueOn, verifyOn } = newActionSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const owner = await findActionOwner(db, workspaceId, ownerId);
    if (dueOn < (await readToday(db, workspaceId, now))) {
      throw new RuleViolation("This date has passed. Give one from today on.");
    }
    const found = caseId ? await readCaseCause(db, workspaceId, caseId) : null;
    const cause = rootCauseId ? await findCause(db, workspaceId, rootCauseId) : null;
    const { id } = await db.correctiveAction.create({
      data: {
        workspaceId,
        caseId,
        rootCauseId: cause?.id ?? found,
        title,
        ownerId: owner.id,
        dueOn,
        verifyOn: verifyOn ?? usualVerifyOn(dueOn),
        createdById: memberId,
        createdAt: now,
      },
      select: { id: true },
    });
    const note = `${title} (${owner.name})`;
    await noteActionChange(db, actor, { actionId: id, caseId, kind: "action_added", note }, now);
    return { id, caseId };
  });
}

/** The cause that was last found behind a case, locking it so that two cannot both take its last place. */
async function readCaseCause(db: Db, workspaceId: string, caseId: string) {
  await lockCaseRow(db, workspaceId, caseId);
  const found = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      diagnoses: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1, select: { rootCauseId: true } },
      _count: { select: { correctiveActions: true } },
    },
  });
  if (found._count.correctiveActions >= MOST_ACTIONS) {
    throw new RuleViolation(`This case has ${MOST_ACTIONS} corrective actions already.`);
  }
  return found.diagnoses[0]?.rootCauseId ?? null;
}
