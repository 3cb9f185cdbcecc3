import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { countQueueScopes } from "./count-queue-scopes";
import { listAccountChoices } from "./list-account-choices";
import { listAssignees } from "./list-assignees";
import { listSavedFilters } from "./list-saved-filters";
import { readBoard } from "./read-board";
import { readNextDue } from "./read-next-due";
import { readQueue } from "./read-queue";
import { readQueueReader } from "./read-queue-reader";
import { type QueueFilters, queueSchema } from "./schema";

/** All that the desk shows for its filters, in one transaction: a page of the queue, or the board by stage. */
export async function getDesk(actor: Actor, filters: QueueFilters, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { cursor, view, ...filter } = queueSchema.parse(filters);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const reader = await readQueueReader(db, actor, now);
    const board = view === "board" ? await readBoard(db, filter, reader) : null;
    const queue = board ? null : await readQueue(db, filter, cursor, reader);
    const isEmpty = queue ? queue.rows.length === 0 : board?.every(({ cases }) => cases === 0);
    return {
      board,
      queue,
      counts: await countQueueScopes(db, reader),
      accounts: await listAccountChoices(db, {
        workspaceId,
        where: { cases: { some: { rankAt: { not: null } } } },
        chosenId: filter.accountId,
      }),
      members: await listAssignees(db, workspaceId),
      savedFilters: await listSavedFilters(db, { workspaceId, memberId }),
      nextDue: isEmpty ? await readNextDue(db, workspaceId) : null,
      timeZone: reader.timeZone,
    };
  });
}

export type Desk = Awaited<ReturnType<typeof getDesk>>;
