import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { accountPasses } from "./account-filter";
import { askedFilter } from "./asked-filter";
import { REVENUE_IS_COMPARABLE } from "./comparable-revenue";
import { findAccounts } from "./find-accounts";
import { findPeople, personCursor } from "./find-people";
import { personPasses } from "./person-filter";
import { type AccountListFilters, accountListSchema } from "./schema";
import { silentMonths } from "./silence";

const PAGE = 50;
const MOST_PEOPLE = 200;
const MOST_RESPONSES = 50;
const MOST_CASES = 50;

/** Accounts by name, fifty at a time, each with its people, last NPS score, open cases and silence in months. `cursor` is the `next` of the page before. */
export async function listAccounts(actor: Actor, filters: AccountListFilters = {}, now = new Date()) {
  authorize(actor, "account:read");
  const asked = accountListSchema.parse(filters);
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const timeZone = await getTimeZone(db, workspaceId);
    const rows = await findAccounts(db, workspaceId, {
      ...askedFilter(asked, now, timeZone),
      take: PAGE + 1,
    });
    const accounts = rows
      .slice(0, PAGE)
      .map((row) => ({ ...row, silentMonths: silentMonths(row.lastHeardAt, now, timeZone) }));
    return { accounts, next: rows.length > PAGE ? (accounts.at(-1)?.name ?? null) : null };
  });
}

/** How many accounts the filters of a list leave on all its pages, with their yearly revenue in the workspace's currency, and how many have theirs in another. */
export async function countAccounts(actor: Actor, filters: AccountListFilters, now = new Date()) {
  authorize(actor, "account:read");
  const asked = accountListSchema.parse(filters);
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const filter = askedFilter(asked, now, await getTimeZone(db, workspaceId));
    const [counted] = await db.$queryRaw<{ count: number; revenue: number; elsewhere: number }[]>`
      select count(*)::int as count,
             coalesce(sum(a.revenue) filter (where ${REVENUE_IS_COMPARABLE}), 0)::float8 as revenue,
             count(a.revenue) filter (where not ${REVENUE_IS_COMPARABLE})::int as elsewhere
      from accounts a join workspaces w on w.id = a.workspace_id
      where ${accountPasses(workspaceId, filter)}`;
    return counted ?? { count: 0, revenue: 0, elsewhere: 0 };
  });
}

export type AccountCount = Awaited<ReturnType<typeof countAccounts>>;

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
        sponsor: { select: { id: true, name: true } },
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
    const timeZone = await getTimeZone(db, workspaceId);
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
export async function listContacts(actor: Actor, filters: AccountListFilters = {}, now = new Date()) {
  authorize(actor, "account:read");
  const asked = accountListSchema.parse(filters);
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const filter = askedFilter(asked, now, await getTimeZone(db, workspaceId));
    const rows = await findPeople(db, workspaceId, { ...filter, take: PAGE + 1 });
    const contacts = rows.slice(0, PAGE);
    return { contacts, next: rows.length > PAGE ? personCursor(contacts.at(-1)) : null };
  });
}

/** How many contacts the filters of a list leave on all its pages. */
export async function countContacts(actor: Actor, filters: AccountListFilters, now = new Date()) {
  authorize(actor, "account:read");
  const asked = accountListSchema.parse(filters);
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const filter = askedFilter(asked, now, await getTimeZone(db, workspaceId));
    const [counted] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from contacts c where ${personPasses(workspaceId, filter)}`;
    return counted?.count ?? 0;
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
        bouncedAt: true,
        bounceWords: true,
        leftHint: true,
        leftHintAt: true,
        leftHintDismissedAt: true,
        leftSaidAt: true,
        successorName: true,
        successorEmail: true,
        account: { select: { id: true, name: true } },
      },
    });
    if (!contact) throw new NotFoundError("This contact does not exist.");
    const responses = await responsesOf(db, { workspaceId, contactId: id });
    const cases = await casesOf(db, { workspaceId, contactId: id });
    return { ...contact, firmTimeZone: await getTimeZone(db, workspaceId), responses, cases };
  });
}

function responsesOf(db: Db, whose: { workspaceId: string; accountId?: string; contactId?: string }) {
  return db.response.findMany({
    where: { ...whose, counts: true },
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
