import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import { Prisma } from "@/prisma/generated/client";
import { caseIsDueBeforeTomorrow } from "./case-due";
import { rankReasons } from "./case-rank";
import { listAccountChoices } from "./list-account-choices";
import { casePasses, type QueueReader, queueOrder } from "./queue-filter";
import { isAfter, sortedBy } from "./queue-order";
import { type QueueFilter, type QueueFilters, queueSchema } from "./schema";

const PAGE = 50;
const EXCERPT_LENGTH = 600;

export type QueueScope = QueueFilter["scope"];

/** A page of the queue, most pressing first (closed cases: latest first), each row with the reasons for its rank. */
export async function listQueue(actor: Actor, filters: QueueFilters, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { cursor, ...filter } = queueSchema.parse(filters);
  const { workspaceId } = actor;
  const order = queueOrder(filter);

  return inWorkspace(actor, async (db) => {
    const passes = casePasses(filter, await readerOf(db, actor, now));
    const found = await db.$queryRaw<{ id: string }[]>`
      select k.id from recovery_cases k
      where ${passes} and ${isAfter(order, readCursor(cursor))}
      order by ${sortedBy(order)} limit ${PAGE + 1}`;
    const shown = await readRows(
      db,
      workspaceId,
      found.slice(0, PAGE).map(({ id }) => id),
    );
    const counts = await countUpToOpening(db, workspaceId, shown);
    const rows = shown.map(({ account, response, events, severityReasons, ...row }) => ({
      ...row,
      severityReasons: severityReasons as string[],
      account: { ...account, revenue: account.revenue?.toNumber() ?? null },
      surveyKind: response?.kind ?? null,
      score: response?.score ?? null,
      answeredAt: response?.answeredAt ?? null,
      excerpt: excerptOf(response ? response.comment : events[0]?.note),
      reasons: rankReasons({ ...row, casesInTwelveMonths: counts.get(row.id) ?? 0 }, now),
    }));
    const last = shown.at(-1);
    const at = last?.[order];
    return {
      rows,
      order,
      nextCursor: found.length > PAGE && last && at ? writeCursor({ at, id: last.id }) : null,
    };
  });
}

/** How many cases the filters of a list leave, on all its pages. */
export async function countCases(actor: Actor, filters: QueueFilters, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { cursor: _page, ...filter } = queueSchema.parse(filters);
  return inWorkspace(actor, async (db) => countPassing(db, filter, await readerOf(db, actor, now)));
}

export type QueueRow = Awaited<ReturnType<typeof listQueue>>["rows"][number];

const queueRow = {
  id: true,
  stage: true,
  origin: true,
  severity: true,
  severityReasons: true,
  round: true,
  openedAt: true,
  stageSince: true,
  dueAt: true,
  followUpDueAt: true,
  rankAt: true,
  closedAt: true,
  outcome: true,
  account: { select: { id: true, name: true, revenue: true, currency: true } },
  contact: { select: { id: true, name: true, jobTitle: true, role: true } },
  owner: { select: { id: true, name: true } },
  response: { select: { kind: true, score: true, comment: true, answeredAt: true } },
  events: { where: { kind: "opened" }, take: 1, select: { note: true } },
} satisfies Prisma.RecoveryCaseSelect;

/** The rows of a page in its order. */
async function readRows(db: Db, workspaceId: string, ids: readonly string[]) {
  const rows = await db.recoveryCase.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: queueRow,
  });
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}

/** The beginning of the client's words; what is left out shows as an ellipsis. */
function excerptOf(words: string | null | undefined): string | null {
  if (!words) return null;
  const letters = Array.from(words);
  if (letters.length <= EXCERPT_LENGTH) return words;
  return `${letters.slice(0, EXCERPT_LENGTH).join("").trimEnd()}…`;
}

/** The accounts that have an open case, and the one that is chosen, by name. */
export async function listQueueAccounts(actor: Actor, chosenId?: string) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  const where = { cases: { some: { rankAt: { not: null } } } };
  return inWorkspace(actor, (db) => listAccountChoices(db, { workspaceId, where, chosenId }));
}

/** How many open cases are the actor's, their team's, and the workspace's. */
export async function countQueue(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, async (db) => {
    const reader = await readerOf(db, actor, new Date());
    const count = (scope: QueueScope) => countPassing(db, { scope }, reader);
    return { mine: await count("mine"), team: await count("team"), all: await count("all") };
  });
}

/** How many of the actor's cases ask for something by the end of today, in the workspace's zone; those overdue included. */
export async function countDueToday(actor: Actor, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, async (db) => {
    const reader = await readerOf(db, actor, now);
    const isMine = casePasses({ scope: "mine" }, reader);
    return countWhere(db, Prisma.sql`${isMine} and ${caseIsDueBeforeTomorrow(now, reader.timeZone)}`);
  });
}

/** Who can take a case, with how many open ones they have. */
export async function listMembersForAssign(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const members = await db.member.findMany({
      where: { workspaceId, state: "active", role: { not: "executive" } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
      select: {
        id: true,
        name: true,
        role: true,
        _count: { select: { ownedCases: { where: { rankAt: { not: null } } } } },
      },
    });
    return members.map(({ _count, ...member }) => ({ ...member, openCases: _count.ownedCases }));
  });
}

/** The workspace's root causes, in two levels. */
export async function listRootCauses(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, (db) =>
    db.rootCause.findMany({
      where: { workspaceId, parentId: null, archivedAt: null },
      orderBy: { name: "asc" },
      take: 100,
      select: {
        id: true,
        name: true,
        children: {
          where: { archivedAt: null },
          orderBy: { name: "asc" },
          take: 100,
          select: { id: true, name: true },
        },
      },
    }),
  );
}

function countPassing(db: Db, filter: QueueFilter, reader: QueueReader) {
  return countWhere(db, casePasses(filter, reader));
}

async function countWhere(db: Db, passes: Prisma.Sql) {
  const [counted] = await db.$queryRaw<{ cases: number }[]>`
    select count(*)::int as cases from recovery_cases k where ${passes}`;
  return counted?.cases ?? 0;
}

async function readerOf(db: Db, { workspaceId, memberId }: Actor, now: Date): Promise<QueueReader> {
  const timeZone = await getTimeZone(db, workspaceId);
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    select: { teamId: true },
  });
  return { workspaceId, memberId, teamId: member?.teamId ?? null, timeZone, now };
}

/** Which of its account's cases in the twelve months up to its own opening each case is, as its severity counted it. */
async function countUpToOpening(db: Db, workspaceId: string, rows: readonly { id: string }[]) {
  const ids = rows.map(({ id }) => id);
  const counted = await db.$queryRaw<{ id: string; cases: number }[]>`
    select c.id, count(*)::int as cases
    from recovery_cases c
    join recovery_cases known on known.workspace_id = c.workspace_id and known.account_id = c.account_id
      and known.opened_at > c.opened_at - interval '12 months' and known.opened_at <= c.opened_at
      and (known.id = c.id or known.outcome is distinct from 'not_an_issue')
    where c.workspace_id = ${workspaceId}::uuid and c.id = any(${ids}::uuid[])
    group by c.id`;
  return new Map(counted.map(({ id, cases }) => [id, cases]));
}
