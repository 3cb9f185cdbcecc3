import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { caseIsDueBeforeTomorrow } from "./case-due";
import { countOpenCases } from "./count-open-cases";
import { countQueueScopes } from "./count-queue-scopes";
import { listAccountChoices } from "./list-account-choices";
import { listAssignees } from "./list-assignees";
import { casePasses } from "./queue-filter";
import { readQueue } from "./read-queue";
import { readQueueReader } from "./read-queue-reader";
import { type QueueFilters, queueSchema } from "./schema";

/** A page of the queue, most pressing first (closed cases: latest first), each row with the reasons for its rank. */
export async function listQueue(actor: Actor, filters: QueueFilters, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { cursor, view: _view, ...filter } = queueSchema.parse(filters);
  return inWorkspace(actor, async (db) =>
    readQueue(db, filter, cursor, await readQueueReader(db, actor, now)),
  );
}

/** How many cases the filters of a list leave, on all its pages. */
export async function countCases(actor: Actor, filters: QueueFilters, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { cursor: _page, view: _view, ...filter } = queueSchema.parse(filters);
  return inWorkspace(actor, async (db) =>
    countWhere(db, casePasses(filter, await readQueueReader(db, actor, now))),
  );
}

/** The accounts that have an open case, and the one that is chosen, by name. */
export async function listQueueAccounts(actor: Actor, chosenId?: string) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  const where = { cases: { some: { rankAt: { not: null } } } };
  return inWorkspace(actor, (db) => listAccountChoices(db, { workspaceId, where, chosenId }));
}

/** How many open cases are the actor's, their team's, and the workspace's; each up to one more than MOST_COUNTED. */
export async function countQueue(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, async (db) => countQueueScopes(db, await readQueueReader(db, actor, new Date())));
}

/** How many of the actor's cases ask for something by the end of today, in the workspace's zone; those overdue included; up to one more than MOST_COUNTED. */
export async function countDueToday(actor: Actor, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, async (db) => {
    const reader = await readQueueReader(db, actor, now);
    const isDue = caseIsDueBeforeTomorrow(now, reader.timeZone);
    return countOpenCases(
      db,
      Prisma.sql`k.workspace_id = ${reader.workspaceId}::uuid and k.owner_id = ${reader.memberId}::uuid and ${isDue}`,
    );
  });
}

/** Who can take a case, with how many open ones they have. */
export async function listMembersForAssign(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, (db) => listAssignees(db, actor.workspaceId));
}

async function countWhere(db: Db, passes: Prisma.Sql) {
  const [counted] = await db.$queryRaw<{ cases: number }[]>`
    select count(*)::int as cases from recovery_cases k where ${passes}`;
  return counted?.cases ?? 0;
}
