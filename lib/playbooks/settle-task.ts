import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { lockTask } from "./lock-task";
import { type SettleTaskInput, settleTaskSchema } from "./schema";

/** Notes that a task was done, or skips it with a note. Of two who settle one at once, one wins. */
export async function settleTask(actor: Actor, input: SettleTaskInput, now = new Date()) {
  authorize(actor, "task:settle");
  const { taskId, state, note } = settleTaskSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const { caseId, title } = await lockTask(db, workspaceId, taskId);
    const { count } = await db.caseTask.updateMany({
      where: { workspaceId, id: taskId, state: "open" },
      data: { state, settledAt: now, settledById: memberId, note: note || null },
    });
    if (count === 0) throw new ConflictError("Someone else settled this task first. Reload to see it.");
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: state === "done" ? "task_done" : "task_skipped",
      note,
      data: { taskId, title },
    });
    return { caseId };
  });
}
