import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { moveCampaign } from "./move-campaign";
import { type CampaignId, campaignIdSchema } from "./schema";

/** Ends a campaign for good. Mails already handed over stay sent, and their links can still be answered. */
export async function cancelCampaign(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    await moveCampaign(db, { workspaceId, campaignId, to: "cancelled" }, now);
    await db.delivery.updateMany({
      where: { workspaceId, campaignId, state: { in: ["pending", "claimed"] } },
      data: { state: "cancelled", claimedBy: null, leaseUntil: null, failure: "The campaign was cancelled." },
    });
  });
}
