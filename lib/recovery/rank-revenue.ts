import type { Db } from "@/lib/platform/database/door";

/** The share of the workspace's accounts, in the same currency, that bring in less than this one: 0..1, or null when unknown or alone. */
export async function rankRevenue(db: Db, workspaceId: string, accountId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ rank: number | null }[]>`
    select count(*) filter (where other.revenue < mine.revenue)::float8 / nullif(greatest(count(*) - 1, 0), 0) as rank
    from accounts mine
    join accounts other on other.workspace_id = mine.workspace_id
      and other.revenue is not null and other.currency is not distinct from mine.currency
    where mine.workspace_id = ${workspaceId}::uuid and mine.id = ${accountId}::uuid and mine.revenue is not null`;
  return row?.rank ?? null;
}
