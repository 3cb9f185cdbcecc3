import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { beginCampaign } from "./begin-campaign";
import { refusalOfPlan } from "./campaign-plan";
import { countAudience } from "./count-audience";
import { getDraft } from "./get-draft";
import { readOpenings } from "./read-openings";
import { type CampaignId, campaignIdSchema } from "./schema";
import { sendingHoursOf } from "./sending-hours";

/**
 * Sends a draft on its way: at once, or when the start it was given has come. From there on the worker writes down everybody who is
 * asked or not, and mails the former.
 */
export async function launchCampaign(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const { workspace, ...plan } = await getDraft(db, workspaceId, campaignId, true);
    const { timeZone } = workspace;
    const refusal = refusalOfPlan(plan, { hours: sendingHoursOf(workspace), timeZone }, now);
    if (refusal) throw new RuleViolation(`${refusal} Change the plan first.`);
    const audience = {
      workspaceId,
      campaignId,
      plan: await readOpenings(db, { workspaceId, campaignId, now }),
    };
    const { asked } = await countAudience(db, audience);
    if (asked === 0) throw new RuleViolation("Nobody would be asked, so there is nothing to launch.");

    await db.campaign.update({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      data: { state: "scheduled", launchedById: memberId },
    });
    if (!plan.startsAt) await beginCampaign(db, { workspaceId, campaignId }, now);
    return { asked };
  });
}
