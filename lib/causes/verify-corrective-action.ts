import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { longDay } from "@/lib/platform/date-words";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { actionState } from "./action-state";
import { findAction } from "./find-action";
import { listStruckCases } from "./list-struck-cases";
import { noteActionChange } from "./note-action-change";
import { readToday } from "./read-today";
import { type ActionInput, actionSchema } from "./schema";

/** Says that an action held: it is done, its day has come, and its cause has stood behind no case that opened since. */
export async function verifyCorrectiveAction(actor: Actor, input: ActionInput, now = new Date()) {
  authorize(actor, "action:edit");
  const { actionId } = actionSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const current = await findAction(db, workspaceId, actionId);
    const state = actionState(current, await readToday(db, workspaceId, now));
    if (state === "verified") throw new ConflictError("Someone else verified this action first.");
    if (state === "open" || state === "overdue") throw new RuleViolation("This action is not done yet.");
    if (state === "recurred") throw new RuleViolation("The cause came back: the action has to be done anew.");
    if (state === "done") {
      const on = longDay(current.verifyOn.toISOString());
      throw new RuleViolation(`It is too early to tell: this can be verified from ${on} on.`);
    }
    const back = await findRelapse(db, workspaceId, current);
    if (back) {
      throw new RuleViolation(`The same cause came back in a case of ${back.accountName}: it has not held.`);
    }
    await db.correctiveAction.update({
      where: { workspaceId_id: { workspaceId, id: actionId } },
      data: { verifiedAt: now, verifiedById: memberId },
      select: { id: true },
    });
    const { caseId, title } = current;
    await noteActionChange(db, actor, { actionId, caseId, kind: "action_verified", note: title }, now);
    return { caseId };
  });
}

type Watched = { readonly rootCauseId: string | null; readonly doneAt: Date | null };

/** The latest case that opened, or opened again, after the action was done and has its cause, if there is one. */
async function findRelapse(db: Db, workspaceId: string, { rootCauseId, doneAt }: Watched) {
  if (!rootCauseId || !doneAt) return null;
  const cases = { workspaceId, rootCauseId, begunAfter: doneAt, most: 1 };
  const [relapse] = await listStruckCases(db, cases);
  return relapse ?? null;
}
