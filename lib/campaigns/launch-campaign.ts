import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { countAudience } from "./count-audience";
import { getDraft } from "./get-draft";
import { expandCampaignJob } from "./jobs";
import { type CampaignId, campaignIdSchema } from "./schema";

/** Sends a draft on its way: from here on the worker writes down everybody who is asked or not, and mails the former. */
export async function launchCampaign(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const { closesAt } = await getDraft(db, workspaceId, campaignId, true);
    if (closesAt && closesAt <= now) {
      throw new RuleViolation("The last day to answer has passed. Choose a later one before you launch.");
    }
    const { asked } = await countAudience(db, { workspaceId, campaignId, now });
    if (asked === 0) throw new RuleViolation("Nobody would be asked, so there is nothing to launch.");

    await db.campaign.update({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      data: { state: "expanding", launchedAt: now, launchedById: actor.memberId },
    });
    await enqueue(db, expandCampaignJob, { workspaceId, campaignId });
    return { asked };
  });
}
