import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type CampaignId, campaignIdSchema } from "./schema";

/** Holds a campaign not again: it has no further wave, and one that is scheduled but has not begun is cancelled. */
export async function stopRepeating(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { count } = await db.campaign.updateMany({
      where: { workspaceId, id: campaignId },
      data: { repeatWeeks: null },
    });
    if (count === 0) throw new NotFoundError("This campaign does not exist.");
    await db.campaign.updateMany({
      where: { workspaceId, repeatOfId: campaignId, state: { in: ["scheduled", "draft"] } },
      data: { state: "cancelled", finishedAt: now, repeatWeeks: null },
    });
  });
}
