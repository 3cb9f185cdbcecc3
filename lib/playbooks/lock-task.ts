import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import type { Db } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";

/** A task with its case, which is locked until the transaction ends; refuses one whose case is closed or has begun anew. A step. */
export async function lockTask(db: Db, workspaceId: string, taskId: string) {
  const task = await db.caseTask.findUnique({
    where: { workspaceId_id: { workspaceId, id: taskId } },
    select: { caseId: true, round: true, title: true },
  });
  if (!task) throw new NotFoundError("This task does not exist.");
  await lockCaseRow(db, workspaceId, task.caseId);
  const found = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: task.caseId } },
    select: { stage: true, round: true },
  });
  if (found.stage === "closed") throw new RuleViolation("This case is closed; its tasks stay as they are.");
  if (found.round !== task.round) {
    throw new RuleViolation("This case has begun anew; the tasks of the first round stay as they are.");
  }
  return task;
}
