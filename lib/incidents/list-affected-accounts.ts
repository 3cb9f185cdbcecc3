import type { Db } from "@/lib/platform/database/door";

/** The accounts whose contacts an incident affects. A step. */
export async function listAffectedAccounts(db: Db, workspaceId: string, incidentId: string) {
  const rows = await db.$queryRaw<{ accountId: string }[]>`
    select distinct c.account_id as "accountId" from incident_contacts i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid`;
  return rows.map(({ accountId }) => accountId);
}
