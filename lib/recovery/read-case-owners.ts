import type { RawDb } from "@/lib/platform/database/raw-db";

export type CaseOwner = { readonly id: string; readonly name: string };

/**
 * Who takes a new case of each account: its owner, else the lead of its team who has been there longest, else nobody yet. Members who left
 * take nothing. A step.
 */
export async function readCaseOwners(
  db: RawDb,
  workspaceId: string,
  accountIds: readonly string[],
): Promise<Map<string, CaseOwner>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(CaseOwner & { accountId: string })[]>`
    select a.id as "accountId", coalesce(owner.id, lead.id) as id, coalesce(owner.name, lead.name) as name
    from accounts a
    left join members owner on owner.workspace_id = a.workspace_id and owner.id = a.owner_id and owner.state = 'active'
    left join lateral (
      select m.id, m.name from members m
      where owner.id is null and m.workspace_id = a.workspace_id and m.team_id = a.team_id and m.role = 'lead' and m.state = 'active'
      order by m.created_at, m.id limit 1
    ) lead on true
    where a.workspace_id = ${workspaceId}::uuid and a.id = any(${[...accountIds]}::uuid[]) and coalesce(owner.id, lead.id) is not null`;
  return new Map(rows.map(({ accountId, id, name }) => [accountId, { id, name }]));
}
