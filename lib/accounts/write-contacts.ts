import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/database/door";
import type { ImportBook } from "./import-book";
import { chunksOf } from "./row-chunk";

/** Adds a book's contacts or brings them up to date; what the book does not say stays, and so does their state. A step. */
export async function writeContacts(
  db: Db,
  workspaceId: string,
  book: ImportBook,
  accountIds: ReadonlyMap<string, string>,
  now: Date,
) {
  let added = 0;
  const rows = [...book.contacts.values()].map(({ accountKey, ...contact }) => ({
    ...contact,
    id: uuidv7(),
    accountId: accountIds.get(accountKey),
  }));
  for (const chunk of chunksOf(rows)) {
    const [written] = await db.$queryRaw<{ added: number }[]>`
      with written as (
        insert into contacts as old (
          workspace_id, id, account_id, name, email, job_title, role, locale, time_zone, phone, updated_at
        )
        select ${workspaceId}::uuid, n.id, n."accountId", n.name, n.email, n."jobTitle", n.role, n.locale,
               n."timeZone", n.phone, ${now}
        from json_to_recordset(${JSON.stringify(chunk)}::json) as n (
          id uuid, "accountId" uuid, name text, email text, "jobTitle" text, role contact_role, locale text,
          "timeZone" text, phone text
        )
        on conflict (workspace_id, account_id, email) do update set
          name = excluded.name,
          job_title = coalesce(excluded.job_title, old.job_title),
          role = coalesce(excluded.role, old.role),
          locale = coalesce(excluded.locale, old.locale),
          time_zone = coalesce(excluded.time_zone, old.time_zone),
          phone = coalesce(excluded.phone, old.phone),
          updated_at = excluded.updated_at
        returning xmax = 0 as is_new
      )
      select count(*) filter (where is_new)::int as added from written`;
    added += written?.added ?? 0;
  }
  return { added, updated: rows.length - added };
}
