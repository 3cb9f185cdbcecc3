import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { actionState } from "./action-state";
import { findAction } from "./find-action";
import { noteActionChange } from "./note-action-change";
import { readToday } from "./read-today";
import { type FailActionInput, failActionSchema } from "./schema";

const MINE = "/recovery/corrective-actions?whose=mine";

/** Says that an action which was done has not held, and why one thinks so: it has to be done anew, and its owner hears so at once. */
export async function failCorrectiveAction(actor: Actor, input: FailActionInput, now = new Date()) {
  authorize(actor, "action:edit");
  const { actionId, note } = failActionSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const current = await findAction(db, workspaceId, actionId);
    const today = await readToday(db, workspaceId, now);
    const state = actionState(current, today);
    if (state === "recurred") throw new ConflictError("It is said already that this action did not hold.");
    if (state === "open" || state === "overdue") throw new RuleViolation("This action is not done yet.");
    await db.correctiveAction.update({
      where: { workspaceId_id: { workspaceId, id: actionId } },
      data: {
        recurredAt: now,
        recurredCaseId: null,
        verifiedAt: null,
        verifiedById: null,
        // Of a date that has passed the news below says enough.
        dueToldAt: current.dueOn <= today ? now : null,
      },
      select: { id: true },
    });
    const { caseId, title, ownerId } = current;
    const change = { actionId, caseId, kind: "action_failed", note: `${title}: ${note}` } as const;
    await noteActionChange(db, actor, change, now);
    if (ownerId !== memberId) {
      const words = `Has to be done anew, since it did not hold: ${title} (${note})`;
      const about = caseId ? { path: `/recovery/${caseId}`, caseId } : { path: MINE };
      await notifyMembers(
        db,
        { workspaceId, memberIds: [ownerId], kind: "action_due", words, ...about },
        now,
      );
    }
    return { caseId };
  });
}
