import { systemActor } from "@/lib/access/actor";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";

const BATCH = 200;

type Which = { readonly now: Date; readonly workspaceId?: string };

/** Tells whoever has a task whose time is up, once; a workspace that fails does not stop the others. Returns how many tasks were told of. */
export async function tellOfDueTasks({ now, workspaceId: only }: Which): Promise<number> {
  let told = 0;
  for (const workspaceId of only ? [only] : await listDueWorkspaces(now)) {
    try {
      told += await inWorkspace(systemActor(workspaceId), (db) => tellInWorkspace(db, workspaceId, now));
    } catch (error) {
      log.error({ workspaceId, error }, "nobody could be told of due tasks");
    }
  }
  return told;
}

async function tellInWorkspace(db: Db, workspaceId: string, now: Date): Promise<number> {
  // Marked and read in one statement, so that two workers tell of a task once.
  const due = await db.$queryRaw<DueTask[]>`
    update case_tasks t set told_at = ${now}
    from recovery_cases k, accounts a
    where k.workspace_id = t.workspace_id and k.id = t.case_id
      and a.workspace_id = k.workspace_id and a.id = k.account_id
      and t.workspace_id = ${workspaceId}::uuid and t.id in (
        select id from case_tasks
        where workspace_id = ${workspaceId}::uuid and state = 'open' and told_at is null and due_at <= ${now}
        order by due_at limit ${BATCH} for update skip locked
      )
    returning t.title, t.owner_id as "ownerId", t.case_id as "caseId", a.name as "accountName"`;
  for (const { title, ownerId, caseId, accountName } of due) {
    await notifyMembers(
      db,
      {
        workspaceId,
        memberIds: [ownerId],
        kind: "task_due",
        words: `A task of the case of ${accountName} is due: ${title}`,
        path: `/recovery/${caseId}#tasks`,
        caseId,
      },
      now,
    );
  }
  return due.length;
}

type DueTask = { title: string; ownerId: string | null; caseId: string; accountName: string };

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_tasks(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
