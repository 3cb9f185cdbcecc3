import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { lockTask } from "@/lib/playbooks/lock-task";
import { type ReopenTaskInput, reopenTaskSchema } from "@/lib/playbooks/schema";
import { dateCaseTasks } from "./date-case-tasks";
import { lockCase } from "./lock-case";

/** Opens a task again that was settled too early; the case waits for it before its next stage, and it is dated if its own has begun. */
export async function reopenTask(actor: Actor, input: ReopenTaskInput, now = new Date()) {
  authorize(actor, "task:settle");
  const { taskId } = reopenTaskSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const { caseId, title } = await lockTask(db, workspaceId, taskId);
    const { count } = await db.caseTask.updateMany({
      where: { workspaceId, id: taskId, state: { not: "open" } },
      data: { state: "open", settledAt: null, settledById: null, note: null, toldAt: null },
    });
    if (count === 0) throw new ConflictError("This task is open already. Reload to see it.");
    await dateCaseTasks(db, workspaceId, await lockCase(db, workspaceId, caseId));
    const data = { taskId, title };
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "task_reopened", data });
    return { caseId };
  });
}
