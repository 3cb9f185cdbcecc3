import { systemActor } from "@/lib/access/actor";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { readToday } from "./read-today";

const BATCH = 200;

type Moment = { readonly now: Date; readonly workspaceId?: string };

/**
 * Tells the owners of corrective actions on the day on which these are due, in the workspace's zone, once for each date. A workspace in
 * which that fails holds up no other. Returns how many actions were told of.
 */
export async function tellOfDueActions({ now, workspaceId: only }: Moment): Promise<number> {
  const workspaces = only ? [only] : await listDueWorkspaces(now);
  let told = 0;
  for (const workspaceId of workspaces) {
    told += await inWorkspace(systemActor(workspaceId), (db) => tellIn(db, workspaceId, now)).catch(
      (error: unknown) => {
        log.error({ workspaceId, error }, "the due actions of a workspace could not be told");
        return 0;
      },
    );
  }
  return told;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_actions(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}

async function tellIn(db: Db, workspaceId: string, now: Date) {
  const isDue = {
    workspaceId,
    OR: [{ doneAt: null }, { recurredAt: { not: null } }],
    dueToldAt: null,
    dueOn: { lte: await readToday(db, workspaceId, now) },
  };
  const due = await db.correctiveAction.findMany({
    where: isDue,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true },
  });
  if (due.length === 0) return 0;
  // Of two workers that look at the same moment one finds nothing left to tell.
  const told = await db.correctiveAction.updateManyAndReturn({
    where: { ...isDue, id: { in: due.map(({ id }) => id) } },
    data: { dueToldAt: now },
    select: { title: true, ownerId: true, caseId: true },
  });
  for (const { title, ownerId, caseId } of told) {
    const about = caseId
      ? { path: `/recovery/${caseId}`, caseId }
      : { path: "/recovery/corrective-actions?whose=mine" };
    const words = `Due today: ${title}`;
    await notifyMembers(db, { workspaceId, memberIds: [ownerId], kind: "action_due", words, ...about }, now);
  }
  return told.length;
}
