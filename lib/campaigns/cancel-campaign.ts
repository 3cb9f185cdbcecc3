import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { CANCELLED, cancelWaiting, MOST_CANCELLED } from "./cancel-waiting";
import { cancelRestJob } from "./jobs";
import { moveCampaign } from "./move-campaign";
import { type CampaignId, campaignIdSchema } from "./schema";

/**
 * Ends a campaign for good: from this instant no mail of it is handed over. Mails already handed over stay sent, and their links can
 * still be answered. Where very many wait, the last of them are marked a moment later.
 */
export async function cancelCampaign(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    await moveCampaign(db, { workspaceId, campaignId, to: "cancelled" }, now);
    const count = await cancelWaiting(db, { workspaceId, campaignId, ...CANCELLED, now });
    if (count === MOST_CANCELLED) await enqueue(db, cancelRestJob, { workspaceId, campaignId });
  });
}
