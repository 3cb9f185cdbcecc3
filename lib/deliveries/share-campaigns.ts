import type { Db } from "@/lib/platform/database/door";
import type { CampaignState } from "@/prisma/generated/enums";

export type SharedCampaign = {
  readonly id: string;
  readonly state: CampaignState;
  readonly closesAt: Date | null;
  readonly hasReminders: boolean;
};

/**
 * Keeps the campaigns of deliveries from being paused, cancelled or closed until the transaction ends, and tells how they stand.
 * Taken before the deliveries' own locks, in the order in which those who stop a campaign take them too. A step.
 */
export async function shareCampaigns(
  db: Db,
  workspaceId: string,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, SharedCampaign>> {
  const campaigns = await db.$queryRaw<SharedCampaign[]>`
    select id, state, closes_at as "closesAt", cardinality(reminder_days) > 0 as "hasReminders"
    from campaigns where workspace_id = ${workspaceId}::uuid and id in (
      select campaign_id from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${[...deliveryIds]}::uuid[])
    )
    order by id for share`;
  return new Map(campaigns.map((campaign) => [campaign.id, campaign]));
}
