import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { longDay } from "@/lib/platform/date-words";
import { RuleViolation } from "@/lib/platform/errors";
import { isUnfinished, usualVerifyOn } from "./action-state";
import { findAction } from "./find-action";
import { findActionOwner } from "./find-action-owner";
import { noteActionChange } from "./note-action-change";
import { readToday } from "./read-today";
import { type ChangeActionInput, changeActionSchema } from "./schema";

/** Gives an unfinished action to somebody else, moves its dates, or says better what it is; its owner is told anew when a moved date comes. */
export async function changeCorrectiveAction(actor: Actor, input: ChangeActionInput, now = new Date()) {
  authorize(actor, "action:edit");
  const {
    actionId,
    title,
    ownerId,
    dueOn,
    verifyOn = usualVerifyOn(dueOn),
  } = changeActionSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const current = await findAction(db, workspaceId, actionId);
    if (!isUnfinished(current))
      throw new RuleViolation("This action is done: it cannot be changed any more.");
    const isReassigned = ownerId !== current.ownerId;
    const isMoved = dueOn.getTime() !== current.dueOn.getTime();
    const owner = isReassigned ? await findActionOwner(db, workspaceId, ownerId) : null;
    if (isMoved && dueOn < (await readToday(db, workspaceId, now))) {
      throw new RuleViolation("This date has passed. Give one from today on.");
    }
    const isLookedAtAnew = verifyOn.getTime() !== current.verifyOn.getTime();
    const changes = [
      title !== current.title && `now “${title}”`,
      owner && `given to ${owner.name}`,
      isMoved && `due ${dayOf(dueOn)} instead of ${dayOf(current.dueOn)}`,
      isLookedAtAnew && `to be verified on ${dayOf(verifyOn)}`,
    ].filter((change) => change !== false && change !== null);
    const { caseId } = current;
    if (changes.length === 0) return { caseId };

    await db.correctiveAction.update({
      where: { workspaceId_id: { workspaceId, id: actionId } },
      data: { title, ownerId, dueOn, verifyOn, ...((isMoved || isReassigned) && { dueToldAt: null }) },
      select: { id: true },
    });
    const note = `${current.title}: ${changes.join(", ")}`;
    await noteActionChange(db, actor, { actionId, caseId, kind: "action_changed", note }, now);
    return { caseId };
  });
}

function dayOf(on: Date) {
  return longDay(on.toISOString());
}
