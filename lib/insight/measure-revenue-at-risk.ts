import { AT_RISK_DAYS, accountIsAtRisk } from "@/lib/accounts/at-risk";
import { REVENUE_IS_COMPARABLE } from "@/lib/accounts/comparable-revenue";
import type { Db } from "@/lib/platform/database/door";

const SHOWN = 20;

/**
 * Yearly revenue, in the workspace's currency, of the accounts that have an open detractor case and renew within 180 days
 * of `today` ("2026-03-31"), the twenty that renew first named. A step.
 */
export async function measureRevenueAtRisk(db: Db, workspaceId: string, today: string) {
  const accounts = await db.$queryRaw<
    {
      id: string;
      name: string;
      revenue: number | null;
      renewalOn: Date;
      total: number;
      count: number;
      elsewhere: number;
    }[]
  >`
    select id, name, case when is_comparable then revenue::float8 end as revenue, renewal_on as "renewalOn",
           coalesce(sum(revenue) filter (where is_comparable) over (), 0)::float8 as total,
           count(*) over ()::int as count,
           count(*) filter (where revenue is not null and not is_comparable) over ()::int as elsewhere
    from (
      select a.*, ${REVENUE_IS_COMPARABLE} as is_comparable
      from accounts a join workspaces w on w.id = a.workspace_id
      where a.workspace_id = ${workspaceId}::uuid and ${accountIsAtRisk(today)}
    ) at_risk
    order by renewal_on, name limit ${SHOWN}`;
  const [first] = accounts;
  return {
    revenue: first?.total ?? 0,
    accountCount: first?.count ?? 0,
    accountsInOtherCurrencies: first?.elsewhere ?? 0,
    withinDays: AT_RISK_DAYS,
    accounts: accounts.map(({ id, name, revenue, renewalOn }) => ({ id, name, revenue, renewalOn })),
  };
}
