import { addYears, subMilliseconds } from "date-fns";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { nextDay, startOfDay } from "@/lib/platform/calendar-day";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { type AddTaskInput, addTaskSchema } from "./schema";
import { MOST_TASKS } from "./task-limit";

const MOST_YEARS = 2;

/**
 * Adds a task to a case by hand, due until the end of its day, and tells whoever is given it. The case waits for it before it leaves the stage
 * it is in, while that is one in which the firm owes a step.
 */
export async function addTask(actor: Actor, input: AddTaskInput, now = new Date()) {
  authorize(actor, "task:settle");
  const { caseId, title, ownerId, dueOn } = addTaskSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await lockCaseRow(db, workspaceId, caseId);
    const { account, ...found } = await db.recoveryCase.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { stage: true, round: true, account: { select: { name: true } } },
    });
    if (found.stage === "closed") throw new RuleViolation("This case is closed; nothing is left to do.");
    const owner = await db.member.findFirst({
      where: { workspaceId, id: ownerId, state: "active", role: { not: "executive" } },
      select: { id: true },
    });
    if (!owner) throw new NotFoundError("This member does not exist or cannot take tasks.");
    const position = await db.caseTask.count({ where: { workspaceId, caseId } });
    if (position >= MOST_TASKS) throw new RuleViolation(`A case can have at most ${MOST_TASKS} tasks.`);

    const dueAt = subMilliseconds(startOfDay(nextDay(dueOn), await getTimeZone(db, workspaceId)), 1);
    if (dueAt <= now) throw new RuleViolation("This day is over. Choose a later one.");
    if (dueAt > addYears(now, MOST_YEARS)) throw new RuleViolation("This is too far ahead. Check the year.");
    const { id: taskId } = await db.caseTask.create({
      data: { workspaceId, caseId, ...found, position, title, ownerId, dueAt },
      select: { id: true },
    });
    const data = { taskId, title };
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "task_added", data });
    if (ownerId !== memberId) {
      const words = `You were given a task of the case of ${account.name}: ${title}`;
      const news = { workspaceId, caseId, memberIds: [ownerId], path: `/recovery/${caseId}#tasks` };
      await notifyMembers(db, { ...news, kind: "task_given", words }, now);
    }
    return { caseId, taskId };
  });
}
