import type { Db } from "@/lib/platform/database/door";
import { coverage } from "@/lib/scoring/rates";

/**
 * Who was heard from since an instant, by a counted NPS answer, as a share of all we know: accounts, contacts that can be
 * asked, decision makers among them, and yearly revenue in the workspace's currency. A step.
 */
export async function measureCoverage(db: Db, workspaceId: string, since: Date) {
  const [people] = await db.$queryRaw<
    { known: number; heard: number; knownDeciders: number; heardDeciders: number }[]
  >`
    select count(*)::int as known, count(h.contact_id)::int as heard,
           count(*) filter (where c.role = 'decision_maker')::int as "knownDeciders",
           count(h.contact_id) filter (where c.role = 'decision_maker')::int as "heardDeciders"
    from contacts c
    left join heard_contacts h
      on h.workspace_id = c.workspace_id and h.contact_id = c.id and h.last_heard_at >= ${since}
    where c.workspace_id = ${workspaceId}::uuid and (c.state = 'active' or h.contact_id is not null)`;
  const [firms] = await db.$queryRaw<
    { known: number; heard: number; knownRevenue: number; heardRevenue: number; elsewhere: number }[]
  >`
    select count(*)::int as known,
           count(*) filter (where is_heard)::int as heard,
           coalesce(sum(revenue) filter (where is_comparable), 0)::float8 as "knownRevenue",
           coalesce(sum(revenue) filter (where is_comparable and is_heard), 0)::float8 as "heardRevenue",
           count(*) filter (where revenue is not null and not is_comparable)::int as elsewhere
    from (
      select a.revenue, coalesce(a.currency, w.currency) = w.currency as is_comparable, h.account_id is not null as is_heard
      from accounts a
      join workspaces w on w.id = a.workspace_id
      left join (
        select distinct account_id from heard_contacts
        where workspace_id = ${workspaceId}::uuid and last_heard_at >= ${since}
      ) h on h.account_id = a.id
      where a.workspace_id = ${workspaceId}::uuid
    ) account`;
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
