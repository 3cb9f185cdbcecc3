import type { Db } from "@/lib/platform/database/door";

/**
 * Keeps the campaigns of deliveries from being paused, cancelled or closed until the transaction ends. Taken before the deliveries'
 * own locks, in the order in which those who stop a campaign take them too. A step.
 */
export function shareCampaigns(db: Db, workspaceId: string, deliveryIds: readonly string[]) {
  return db.$queryRaw`
    select from campaigns where workspace_id = ${workspaceId}::uuid and id in (
      select campaign_id from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${[...deliveryIds]}::uuid[])
    )
    order by id for share`;
}
