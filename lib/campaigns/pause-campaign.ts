import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { moveCampaign } from "./move-campaign";
import { type CampaignId, campaignIdSchema } from "./schema";

/** Stops a campaign's sending for now. Once this returns, no further mail is handed over. */
export async function pauseCampaign(actor: Actor, input: CampaignId) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  await inWorkspace(actor, (db) =>
    moveCampaign(db, { workspaceId: actor.workspaceId, campaignId, to: "paused" }),
  );
}
