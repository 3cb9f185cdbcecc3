import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { getDraft } from "./get-draft";
import { planCampaign } from "./plan-campaign";
import { type UpdateCampaign, updateCampaignSchema } from "./schema";

/** Changes the plan of a campaign that is not launched yet; it takes the version of the survey that is published now. */
export async function updateCampaign(actor: Actor, input: UpdateCampaign, now = new Date()) {
  authorize(actor, "campaign:edit");
  const { campaignId, ...planned } = updateCampaignSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    await getDraft(db, workspaceId, campaignId, true);
    return db.campaign.update({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      data: await planCampaign(db, workspaceId, planned, now),
      select: { id: true },
    });
  });
}
