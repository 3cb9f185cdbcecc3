import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { type DueRow, type Rounds, workInTurns } from "@/lib/platform/work-in-turns";
import type { Prisma } from "@/prisma/generated/client";
import { dueWords } from "./due-words";
import { readToday } from "./read-today";

type Moment = Rounds & { readonly now: Date; readonly workspaceId?: string };

type Day = { readonly now: Date; readonly today: Date };

/**
 * Tells the owners of corrective actions on the day on which these are due, in the workspace's zone, once for each date; each in a
 * transaction of its own and the firms in turns, so that one that fails holds up none of the rest. Returns how many actions were told of.
 */
export async function tellOfDueActions({ now, workspaceId: only, ...rounds }: Moment): Promise<number> {
  return workInTurns(
    {
      workspaceIds: only ? [only] : await listDueWorkspaces(now),
      work: (workspaceId, id) =>
        inWorkspace({ workspaceId }, async (db) => {
          const today = await readToday(db, workspaceId, now);
          return tell(db, { ...isDue(workspaceId, today), id }, { now, today });
        }),
      failed: "nobody could be told of a due action",
      read: async (workspaceId, take, after) => {
        const actions = await inWorkspace({ workspaceId }, async (db) =>
          db.correctiveAction.findMany({
            where: { AND: [isDue(workspaceId, await readToday(db, workspaceId, now)), isBehind(after)] },
            orderBy: [{ dueOn: "asc" }, { id: "asc" }],
            take,
            select: { id: true, dueOn: true },
          }),
        );
        return actions.map(({ id, dueOn }) => ({ id, at: dueOn }));
      },
    },
    rounds,
  );
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

function isBehind(after: DueRow | null): Prisma.CorrectiveActionWhereInput {
  return after ? { OR: [{ dueOn: { gt: after.at } }, { dueOn: after.at, id: { gt: after.id } }] } : {};
}

/** Of two workers that look at the same moment one finds nothing left to tell. */
async function tell(db: Db, where: ReturnType<typeof isDue> & { id: string }, { now, today }: Day) {
  const { workspaceId } = where;
  const [told] = await db.correctiveAction.updateManyAndReturn({
    where,
    data: { dueToldAt: now },
    select: { title: true, ownerId: true, caseId: true, dueOn: true, recurredAt: true },
  });
  if (!told) return false;
  const { ownerId, caseId } = told;
  const about = caseId
    ? { path: `/recovery/${caseId}`, caseId }
    : { path: "/recovery/corrective-actions?whose=mine" };
  const words = dueWords(told, today);
  await notifyMembers(db, { workspaceId, memberIds: [ownerId], kind: "action_due", words, ...about }, now);
  return true;
}
