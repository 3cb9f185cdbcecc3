import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { type Rounds, workInTurns } from "@/lib/platform/work-in-turns";

type Which = Rounds & { readonly now: Date; readonly workspaceId?: string };

/**
 * Tells whoever has a task whose time is up, once, task by task in transactions of their own and the firms in turns; one that fails holds up none of the rest.
 * Returns how many were told of.
 */
export async function tellOfDueTasks({ now, workspaceId: only, ...rounds }: Which): Promise<number> {
  return workInTurns(
    {
      workspaceIds: only ? [only] : await listDueWorkspaces(now),
      work: (workspaceId, taskId) => inWorkspace({ workspaceId }, (db) => tell(db, workspaceId, taskId, now)),
      failed: "nobody could be told of a due task",
      read: async (workspaceId, take, after) => {
        const tasks = await inWorkspace({ workspaceId }, (db) =>
          db.caseTask.findMany({
            where: {
              workspaceId,
              state: "open",
              toldAt: null,
              dueAt: { lte: now, gte: after?.at },
              OR: after ? [{ dueAt: { gt: after.at } }, { id: { gt: after.id } }] : undefined,
            },
            orderBy: [{ dueAt: "asc" }, { id: "asc" }],
            take,
            select: { id: true, dueAt: true },
          }),
        );
        return tasks.map(({ id, dueAt }) => ({ id, at: dueAt ?? now }));
      },
    },
    rounds,
  );
}

/** Tells of one task, unless it was settled or put off meanwhile, or another process was first. */
async function tell(db: Db, workspaceId: string, taskId: string, now: Date): Promise<boolean> {
  const { count } = await db.caseTask.updateMany({
    where: { workspaceId, id: taskId, state: "open", toldAt: null, dueAt: { lte: now } },
    data: { toldAt: now },
  });
  if (count === 0) return false;
  const { title, ownerId, caseId, ...task } = await db.caseTask.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: taskId } },
    select: {
      ...{ title: true, ownerId: true, caseId: true },
      case: { select: { account: { select: { name: true } } } },
    },
  });
  const words = `A task of the case of ${task.case.account.name} is due: ${title}`;
  const news = { workspaceId, memberIds: [ownerId], path: `/recovery/${caseId}#tasks`, caseId };
  await notifyMembers(db, { ...news, kind: "task_due", words }, now);
  return true;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_tasks(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
