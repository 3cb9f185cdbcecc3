import { REVENUE_IS_COMPARABLE } from "@/lib/accounts/comparable-revenue";
import { contactWasSilent, heardSince } from "@/lib/accounts/heard";
import type { Db } from "@/lib/platform/database/door";
import { coverage } from "@/lib/scoring/rates";
import { Prisma } from "@/prisma/generated/client";

const IS_HEARD = Prisma.sql`heard.contact_id is not null`;

/**
 * Who was heard from since an instant, by a counted NPS answer, as a share of all we know: accounts, contacts that can be
 * asked, decision makers among them, and yearly revenue in the workspace's currency. A step.
 */
export async function measureCoverage(db: Db, workspaceId: string, since: Date) {
  const [people] = await db.$queryRaw<
    { known: number; heard: number; knownDeciders: number; heardDeciders: number }[]
  >`
    select count(*)::int as known, count(heard.contact_id)::int as heard,
           count(*) filter (where c.role = 'decision_maker')::int as "knownDeciders",
           count(heard.contact_id) filter (where c.role = 'decision_maker')::int as "heardDeciders"
    from contacts c
    left join ${heardSince(workspaceId, since)} heard on heard.contact_id = c.id
    where c.workspace_id = ${workspaceId}::uuid and (${IS_HEARD} or ${contactWasSilent(IS_HEARD)})`;
  const [firms] = await db.$queryRaw<
    { known: number; heard: number; knownRevenue: number; heardRevenue: number; elsewhere: number }[]
  >`
    select count(*)::int as known,
           count(heard.account_id)::int as heard,
           coalesce(sum(a.revenue) filter (where ${REVENUE_IS_COMPARABLE}), 0)::float8 as "knownRevenue",
           coalesce(sum(a.revenue) filter (where ${REVENUE_IS_COMPARABLE} and heard.account_id is not null), 0)::float8
             as "heardRevenue",
           count(a.revenue) filter (where not ${REVENUE_IS_COMPARABLE})::int as elsewhere
    from accounts a
    join workspaces w on w.id = a.workspace_id
    left join (
      select distinct account_id from ${heardSince(workspaceId, since)} anyone
    ) heard on heard.account_id = a.id
    where a.workspace_id = ${workspaceId}::uuid`;
  if (!people || !firms) throw new Error("Counting found no row.");

  return {
    accounts: share(firms.heard, firms.known),
    contacts: share(people.heard, people.known),
    decisionMakers: share(people.heardDeciders, people.knownDeciders),
    revenue: share(firms.heardRevenue, firms.knownRevenue),
    /** Accounts whose revenue is in another currency, and so is not in the share of revenue. */
    accountsInOtherCurrencies: firms.elsewhere,
  };
}

function share(heard: number, known: number) {
  return { heard, known, share: coverage(heard, known) };
}
