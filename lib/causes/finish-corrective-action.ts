import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { isUnfinished, usualVerifyOn } from "./action-state";
import { findAction } from "./find-action";
import { noteActionChange } from "./note-action-change";
import { readToday } from "./read-today";
import { type FinishActionInput, finishActionSchema } from "./schema";

/** Says that an action is done and what was done. From here on its cause is watched; one that recurred is watched anew from its beginning. */
export async function finishCorrectiveAction(actor: Actor, input: FinishActionInput, now = new Date()) {
  authorize(actor, "action:edit");
  const { actionId, doneNote } = finishActionSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const current = await findAction(db, workspaceId, actionId);
    if (!isUnfinished(current)) throw new ConflictError("Someone else finished this action first.");
    const verifyOn = current.recurredAt
      ? usualVerifyOn(await readToday(db, workspaceId, now))
      : current.verifyOn;
    await db.correctiveAction.update({
      where: { workspaceId_id: { workspaceId, id: actionId } },
      data: {
        doneAt: now,
        doneNote,
        verifyOn,
        verifiedAt: null,
        verifiedById: null,
        recurredAt: null,
        recurredCaseId: null,
      },
      select: { id: true },
    });
    const { caseId, title } = current;
    const note = `${title}: ${doneNote}`;
    await noteActionChange(db, actor, { actionId, caseId, kind: "action_done", note }, now);
    return { caseId };
  });
}
