import type { Actor } from "@/lib/access/actor";
import { listAccounts, listContacts } from "@/lib/accounts/queries";
import { accountListSchema } from "@/lib/accounts/schema";
import { listCampaigns, listLaunched } from "@/lib/campaigns/queries";
import { campaignListSchema } from "@/lib/campaigns/schema";
import { listQueue } from "@/lib/recovery/queries";
import { queueSchema } from "@/lib/recovery/schema";
import { listResponses } from "@/lib/responses/queries";
import { responseFiltersSchema } from "@/lib/responses/schema";

export type Opened = { readonly id: string; readonly name: string };
type Query = Readonly<Record<string, string>>;

/** Everything that the page at an address lists, on all its pages, read as the page reads it. */
export async function openFigure(href: string, actor: Actor, now: Date): Promise<Opened[]> {
  const { pathname, searchParams } = new URL(href, "http://127.0.0.1");
  const readPage = PAGES[pathname];
  if (!readPage) throw new Error(`No list is known at ${pathname}.`);
  const rows: Opened[] = [];
  let cursor: string | null = null;
  do {
    const query: Query = { ...Object.fromEntries(searchParams), ...(cursor && { cursor }) };
    const page = await readPage(actor, query, now);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

type Page = { rows: Opened[]; next: string | null };

const PAGES: Record<string, (actor: Actor, query: Query, now: Date) => Promise<Page>> = {
  "/responses": async (actor, query) => {
    const { rows, nextCursor } = await listResponses(actor, responseFiltersSchema.parse(query));
    return { rows: rows.map(({ id, contact }) => ({ id, name: contact.name })), next: nextCursor };
  },
  "/accounts": async (actor, query, now) => {
    const { accounts, next } = await listAccounts(actor, accountListSchema.parse(query), now);
    return { rows: accounts, next };
  },
  "/accounts/people": async (actor, query, now) => {
    const { contacts, next } = await listContacts(actor, accountListSchema.parse(query), now);
    return { rows: contacts, next };
  },
  "/recovery": async (actor, query, now) => {
    const { rows, nextCursor } = await listQueue(actor, queueSchema.parse(query), now);
    return { rows: rows.map(({ id, contact }) => ({ id, name: contact.name })), next: nextCursor };
  },
  "/campaigns": async (actor, query) => {
    const { launchedSince, cursor } = campaignListSchema.parse(query);
    if (!launchedSince) return { rows: await listCampaigns(actor), next: null };
    const { campaigns, nextCursor } = await listLaunched(actor, { launchedSince, cursor });
    return { rows: campaigns, next: nextCursor };
  },
};
