import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { Prisma } from "@/prisma/generated/client";
import { findPeople, personCursor } from "./find-people";
import { containing } from "./search-pattern";
import { silentMonths } from "./silence";

const PAGE = 50;
const MOST_PEOPLE = 200;
const MOST_RESPONSES = 50;
const MOST_CASES = 50;

type AccountRow = {
  id: string;
  name: string;
  ownerName: string | null;
  teamName: string | null;
  revenue: number | null;
  currency: string | null;
  renewalOn: Date | null;
  contacts: number;
  openCases: number;
  lastScore: number | null;
  lastHeardAt: Date | null;
};

type AccountFilters = {
  readonly search?: string;
  readonly ownerId?: string;
  /** Only those without a counted NPS answer since then: the rest of what coverage counts as heard. */
  readonly silentSince?: Date;
  readonly cursor?: string;
};

/** Accounts by name, fifty at a time, each with its people, last NPS score, open cases and silence in months. `cursor` is the `next` of the page before. */
export function listAccounts(
  actor: Actor,
  { search = "", ownerId, silentSince, cursor }: AccountFilters = {},
  now = new Date(),
) {
  authorize(actor, "account:read");
  return inWorkspace(actor, async (db) => {
    const timeZone = await zoneOf(db, actor.workspaceId);
    const rows = await db.$queryRaw<AccountRow[]>`
      select a.id, a.name, o.name as "ownerName", t.name as "teamName", a.revenue::float8 as revenue, a.currency,
             a.renewal_on as "renewalOn",
             (select count(*)::int from contacts c
              where c.workspace_id = a.workspace_id and c.account_id = a.id and c.state <> 'left') as contacts,
             (select count(*)::int from recovery_cases k
              where k.workspace_id = a.workspace_id and k.account_id = a.id and k.stage <> 'closed') as "openCases",
             last_nps.score as "lastScore", last_heard.answered_at as "lastHeardAt"
      from (
        select * from accounts
        where workspace_id = ${actor.workspaceId}::uuid
          ${cursor ? Prisma.sql`and name > ${cursor}` : Prisma.empty}
          ${ownerId ? Prisma.sql`and owner_id = ${findableId(ownerId)}::uuid` : Prisma.empty}
          ${search.trim() ? Prisma.sql`and name ilike ${containing(search)}` : Prisma.empty}
          ${
            silentSince
              ? Prisma.sql`and not exists (
                  select from heard_contacts h
                  where h.workspace_id = accounts.workspace_id and h.account_id = accounts.id and h.last_heard_at >= ${silentSince}
                )`
              : Prisma.empty
          }
        order by name limit ${PAGE + 1}
      ) a
      left join members o on o.workspace_id = a.workspace_id and o.id = a.owner_id
      left join teams t on t.workspace_id = a.workspace_id and t.id = a.team_id
      left join lateral (
        select r.score from responses r
        where r.workspace_id = a.workspace_id and r.account_id = a.id and r.kind = 'nps' and r.state = 'confirmed' and r.is_active
        order by r.answered_at desc limit 1
      ) last_nps on true
      left join lateral (
        select r.answered_at from responses r
        where r.workspace_id = a.workspace_id and r.account_id = a.id and r.state = 'confirmed' and r.is_active
        order by r.answered_at desc limit 1
      ) last_heard on true
      order by a.name`;
    const accounts = rows
      .slice(0, PAGE)
      .map((row) => ({ ...row, silentMonths: silentMonths(row.lastHeardAt, now, timeZone) }));
    return { accounts, next: rows.length > PAGE ? (accounts.at(-1)?.name ?? null) : null };
  });
}

/** One account with its people, their latest scores, its cases, revenue, renewal and silence. */
export function getAccount(actor: Actor, id: string, now = new Date()) {
  authorize(actor, "account:read");
  const workspaceId = actor.workspaceId;
  return inWorkspace(actor, async (db) => {
    const account = await db.account.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(id) } },
      select: {
        id: true,
        name: true,
        revenue: true,
        currency: true,
        region: true,
        tags: true,
        clientSince: true,
        renewalOn: true,
        owner: { select: { id: true, name: true } },
        team: { select: { id: true, name: true } },
        parent: { select: { id: true, name: true } },
        _count: { select: { contacts: true } },
      },
    });
    if (!account) throw new NotFoundError("This account does not exist.");

    const people = await findPeople(db, workspaceId, { accountId: id, take: MOST_PEOPLE });
    const responses = await responsesOf(db, { workspaceId, accountId: id });
    const cases = await casesOf(db, { workspaceId, accountId: id });
    const lastHeardAt = responses[0]?.answeredAt ?? null;
    const timeZone = await zoneOf(db, workspaceId);
    return {
      ...account,
      timeZone,
      revenue: account.revenue?.toNumber() ?? null,
      people,
      responses,
      cases,
      lastHeardAt,
      silentMonths: silentMonths(lastHeardAt, now, timeZone),
    };
  });
}

/** Contacts by name, fifty at a time, found by name or e-mail; `cursor` is the `next` of the page before. */
export function listContacts(
  actor: Actor,
  filters: { search?: string; accountId?: string; silentSince?: Date; cursor?: string } = {},
) {
  authorize(actor, "account:read");
  return inWorkspace(actor, async (db) => {
    const rows = await findPeople(db, actor.workspaceId, { ...filters, take: PAGE + 1 });
    const contacts = rows.slice(0, PAGE);
    return { contacts, next: rows.length > PAGE ? personCursor(contacts.at(-1)) : null };
  });
}

/** One contact with their account, their latest scores, and their cases. */
export function getContact(actor: Actor, id: string) {
  authorize(actor, "account:read");
  const workspaceId = actor.workspaceId;
  return inWorkspace(actor, async (db) => {
    const contact = await db.contact.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(id) } },
      select: {
        id: true,
        name: true,
        email: true,
        jobTitle: true,
        role: true,
        locale: true,
        timeZone: true,
        phone: true,
        state: true,
        account: { select: { id: true, name: true } },
      },
    });
    if (!contact) throw new NotFoundError("This contact does not exist.");
    const responses = await responsesOf(db, { workspaceId, contactId: id });
    const cases = await casesOf(db, { workspaceId, contactId: id });
    return { ...contact, firmTimeZone: await zoneOf(db, workspaceId), responses, cases };
  });
}

function responsesOf(db: Db, whose: { workspaceId: string; accountId?: string; contactId?: string }) {
  return db.response.findMany({
    where: { ...whose, state: "confirmed", isActive: true },
    select: {
      id: true,
      kind: true,
      score: true,
      comment: true,
      answeredAt: true,
      campaignId: true,
      contact: { select: { id: true, name: true } },
    },
    orderBy: { answeredAt: "desc" },
    take: MOST_RESPONSES,
  });
}

function casesOf(db: Db, whose: { workspaceId: string; accountId?: string; contactId?: string }) {
  return db.recoveryCase.findMany({
    where: whose,
    select: {
      id: true,
      origin: true,
      stage: true,
      severity: true,
      outcome: true,
      openedAt: true,
      dueAt: true,
      closedAt: true,
      contact: { select: { id: true, name: true } },
      owner: { select: { id: true, name: true } },
    },
    orderBy: { openedAt: "desc" },
    take: MOST_CASES,
  });
}

async function zoneOf(db: Db, workspaceId: string) {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  return timeZone;
}
