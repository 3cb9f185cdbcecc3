import { systemActor } from "@/lib/access/actor";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { pageByPage } from "@/lib/platform/page-by-page";

const BATCH = 200;

type Which = { readonly now: Date; readonly workspaceId?: string };

/**
 * Tells whoever has a task whose time is up, once, task by task in transactions of their own; one that fails holds up none of the rest.
 * Returns how many were told of.
 */
export async function tellOfDueTasks({ now, workspaceId: only }: Which): Promise<number> {
  let told = 0;
  for (const workspaceId of only ? [only] : await listDueWorkspaces(now)) {
    const actor = systemActor(workspaceId);
    const due = pageByPage<{ id: string; dueAt: Date | null }>(BATCH, (take, after) =>
      inWorkspace(actor, (db) =>
        db.caseTask.findMany({
          where: {
            workspaceId,
            state: "open",
            toldAt: null,
            dueAt: { lte: now, gte: after?.dueAt ?? undefined },
            OR: after?.dueAt ? [{ dueAt: { gt: after.dueAt } }, { id: { gt: after.id } }] : undefined,
          },
          orderBy: [{ dueAt: "asc" }, { id: "asc" }],
          take,
          select: { id: true, dueAt: true },
        }),
      ),
    );
    for await (const { id: taskId } of due) {
      try {
        if (await inWorkspace(actor, (db) => tell(db, workspaceId, taskId, now))) told += 1;
      } catch (error) {
        log.error({ workspaceId, taskId, error }, "nobody could be told of a due task");
      }
    }
  }
  return told;
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
