import { Prisma } from "@/prisma/generated/client";

/** Who has given a counted NPS answer since an instant, each with their account, whatever became of them afterwards; SQL. */
export function heardSince(workspaceId: string, since: Date): Prisma.Sql {
  return Prisma.sql`(
    select contact_id, account_id from heard_contacts
    where workspace_id = ${workspaceId}::uuid and last_heard_at >= ${since}
  )`;
}

/** Whether account `a` is one of those where somebody was heard since an instant; SQL. */
export function accountWasHeard(workspaceId: string, since: Date): Prisma.Sql {
  return Prisma.sql`a.id in (select heard.account_id from ${heardSince(workspaceId, since)} heard)`;
}

/** Whether contact `c` was heard since an instant; SQL. */
export function contactWasHeard(workspaceId: string, since: Date): Prisma.Sql {
  return Prisma.sql`c.id in (select heard.contact_id from ${heardSince(workspaceId, since)} heard)`;
}

/**
 * Whether contact `c` can be asked and was not heard, where `wasHeard` is whether they were: with those heard, everybody
 * that coverage knows; SQL.
 */
export function contactWasSilent(wasHeard: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(c.state = 'active' and not (${wasHeard}))`;
}
