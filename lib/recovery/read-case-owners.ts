import type { RawDb } from "@/lib/platform/database/raw-db";

/**
 * Who would take a case of each account, by name: its owner, else the first lead of its team, else nobody; as find-case-owner does
 * for the one whose case opens. A step.
 */
export async function readCaseOwners(db: RawDb, workspaceId: string, accountIds: readonly string[]) {
  if (accountIds.length === 0) return new Map<string, string | null>();
  const rows = await db.$queryRaw<{ accountId: string; name: string | null }[]>`
    select a.id as "accountId", coalesce(owner.name, lead.name) as name
    from accounts a
    left join members owner on owner.workspace_id = a.workspace_id and owner.id = a.owner_id and owner.state = 'active'
    left join lateral (
      select m.name from members m
      where owner.id is null and m.workspace_id = a.workspace_id and m.team_id = a.team_id and m.role = 'lead' and m.state = 'active'
      order by m.created_at limit 1
    ) lead on true
    where a.workspace_id = ${workspaceId}::uuid and a.id = any(${[...accountIds]}::uuid[])`;
  return new Map(rows.map(({ accountId, name }) => [accountId, name]));
}
