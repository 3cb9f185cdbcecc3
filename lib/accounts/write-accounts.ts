import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/database/door";
import { getAccountNames } from "./get-account-names";
import type { ImportBook } from "./import-book";
import { chunksOf } from "./row-chunk";

/** Adds a book's accounts or brings them up to date; what the book does not say stays. Returns each account's id by its key. A step. */
export async function writeAccounts(db: Db, workspaceId: string, book: ImportBook, now: Date) {
  const existing = await getAccountNames(db, workspaceId);
  const ids = new Map<string, string>();
  let added = 0;

  const rows = [...book.accounts].map(([key, account]) => ({
    ...account,
    key,
    id: uuidv7(),
    name: existing.get(key)?.name ?? account.name,
  }));
  for (const chunk of chunksOf(rows)) {
    const keyOf = new Map(chunk.map(({ name, key }) => [name, key]));
    const written = await db.$queryRaw<{ id: string; name: string; isNew: boolean }[]>`
      insert into accounts as old (
        workspace_id, id, name, owner_id, team_id, revenue, currency, region, tags, client_since, renewal_on, updated_at
      )
      select w.id, n.id, n.name, n."ownerId", n."teamId", n.revenue,
             coalesce(n.currency, known.currency, case when n.revenue is not null then w.currency end),
             n.region, coalesce(n.tags, '{}'), n."clientSince", n."renewalOn", ${now}
      from json_to_recordset(${JSON.stringify(chunk)}::json) as n (
        id uuid, name text, "ownerId" uuid, "teamId" uuid, revenue numeric, currency text, region text,
        tags text[], "clientSince" date, "renewalOn" date
      )
      join workspaces w on w.id = ${workspaceId}::uuid
      left join accounts known on known.workspace_id = w.id and known.name = n.name
      on conflict (workspace_id, name) do update set
        owner_id = coalesce(excluded.owner_id, old.owner_id),
        team_id = coalesce(excluded.team_id, old.team_id),
        revenue = coalesce(excluded.revenue, old.revenue),
        currency = coalesce(excluded.currency, old.currency),
        region = coalesce(excluded.region, old.region),
        tags = case when excluded.tags = '{}' then old.tags else excluded.tags end,
        client_since = coalesce(excluded.client_since, old.client_since),
        renewal_on = coalesce(excluded.renewal_on, old.renewal_on),
        updated_at = excluded.updated_at
      returning id, name, (xmax = 0) as "isNew"`;
    for (const { id, name, isNew } of written) {
      const key = keyOf.get(name);
      if (key) ids.set(key, id);
      if (isNew) added += 1;
    }
  }
  return { ids: ids as ReadonlyMap<string, string>, added, updated: rows.length - added };
}
