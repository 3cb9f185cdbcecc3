import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { moveCampaign } from "./move-campaign";
import { type CampaignId, campaignIdSchema } from "./schema";

/** Makes a scheduled campaign a draft again, so that its plan can be changed; it does not begin by itself any more. */
export async function takeBackCampaign(actor: Actor, input: CampaignId) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    await moveCampaign(db, { workspaceId, campaignId, to: "draft" });
    await db.campaign.update({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      data: { launchedById: null },
    });
  });
}
