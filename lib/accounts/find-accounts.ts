import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { type AccountFilter, accountPasses } from "./account-filter";

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

/** Accounts by name, from the one after `cursor` on, each with its people, open cases, last NPS score, and when it was last heard. A step. */
export function findAccounts(
  db: Db,
  workspaceId: string,
  { cursor, take, ...filter }: AccountFilter & { readonly cursor?: string; readonly take: number },
) {
  return db.$queryRaw<AccountRow[]>`
    select a.id, a.name, o.name as "ownerName", t.name as "teamName", a.revenue::float8 as revenue, a.currency,
           a.renewal_on as "renewalOn",
           (select count(*)::int from contacts c
            where c.workspace_id = a.workspace_id and c.account_id = a.id and c.state <> 'left') as contacts,
           (select count(*)::int from recovery_cases k
            where k.workspace_id = a.workspace_id and k.account_id = a.id and k.stage <> 'closed') as "openCases",
           last_nps.score as "lastScore", last_heard.answered_at as "lastHeardAt"
    from (
      select a.* from accounts a
      where ${accountPasses(workspaceId, filter)} ${cursor ? Prisma.sql`and a.name > ${cursor}` : Prisma.empty}
      order by a.name limit ${take}
    ) a
    left join members o on o.workspace_id = a.workspace_id and o.id = a.owner_id
    left join teams t on t.workspace_id = a.workspace_id and t.id = a.team_id
    left join lateral (
      select r.score from responses r
      where r.workspace_id = a.workspace_id and r.account_id = a.id and r.kind = 'nps' and r.counts
      order by r.answered_at desc limit 1
    ) last_nps on true
    left join lateral (
      select r.answered_at from responses r
      where r.workspace_id = a.workspace_id and r.account_id = a.id and r.counts
      order by r.answered_at desc limit 1
    ) last_heard on true
    order by a.name`;
}
