import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { countAudience } from "./count-audience";
import { getDraft } from "./get-draft";
import { type CampaignId, campaignIdSchema } from "./schema";

/** Who a draft campaign would ask if it were launched now, in numbers: everybody known, asked, and left out by reason. */
export async function planAudience(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:read");
  const { campaignId } = campaignIdSchema.parse(input);

  return inWorkspace(actor, async (db) => {
    await getDraft(db, actor.workspaceId, campaignId);
    return countAudience(db, { workspaceId: actor.workspaceId, campaignId, now });
  });
}
