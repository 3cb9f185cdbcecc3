import { systemActor } from "@/lib/access/actor";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { pageByPage } from "@/lib/platform/page-by-page";
import type { Prisma } from "@/prisma/generated/client";
import { readToday } from "./read-today";

const BATCH = 200;

type Moment = { readonly now: Date; readonly workspaceId?: string };

/**
 * Tells the owners of corrective actions on the day on which these are due, in the workspace's zone, once for each date; each in a
 * transaction of its own, so that one that fails holds up none of the rest. Returns how many actions were told of.
 */
export async function tellOfDueActions({ now, workspaceId: only }: Moment): Promise<number> {
  let told = 0;
  for (const workspaceId of only ? [only] : await listDueWorkspaces(now)) {
    const actor = systemActor(workspaceId);
    const today = await inWorkspace(actor, (db) => readToday(db, workspaceId, now));
    const due = pageByPage<{ id: string; dueOn: Date }>(BATCH, (take, after) =>
      inWorkspace(actor, (db) =>
        db.correctiveAction.findMany({
          where: {
            AND: [
              isDue(workspaceId, today),
              after
                ? { OR: [{ dueOn: { gt: after.dueOn } }, { dueOn: after.dueOn, id: { gt: after.id } }] }
                : {},
            ],
          },
          orderBy: [{ dueOn: "asc" }, { id: "asc" }],
          take,
          select: { id: true, dueOn: true },
        }),
      ),
    );
    for await (const { id: actionId } of due) {
      try {
        const where = { ...isDue(workspaceId, today), id: actionId };
        if (await inWorkspace(actor, (db) => tell(db, workspaceId, where, now))) told += 1;
      } catch (error) {
        log.error({ workspaceId, actionId, error }, "nobody could be told of a due action");
      }
    }
  }
  return told;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_actions(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}

function isDue(workspaceId: string, today: Date) {
  return {
    workspaceId,
    OR: [{ doneAt: null }, { recurredAt: { not: null } }],
    dueToldAt: null,
    dueOn: { lte: today },
  } satisfies Prisma.CorrectiveActionWhereInput;
}

/** Of two workers that look at the same moment one finds nothing left to tell. */
async function tell(db: Db, workspaceId: string, where: Prisma.CorrectiveActionWhereInput, now: Date) {
  const [told] = await db.correctiveAction.updateManyAndReturn({
    where,
    data: { dueToldAt: now },
    select: { title: true, ownerId: true, caseId: true },
  });
  if (!told) return false;
  const { title, ownerId, caseId } = told;
  const about = caseId
    ? { path: `/recovery/${caseId}`, caseId }
    : { path: "/recovery/corrective-actions?whose=mine" };
  const words = `Due today: ${title}`;
  await notifyMembers(db, { workspaceId, memberIds: [ownerId], kind: "action_due", words, ...about }, now);
  return true;
}
