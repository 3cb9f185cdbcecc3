import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { planCampaign } from "./plan-campaign";
import { type CreateCampaign, createCampaignSchema } from "./schema";

/** Begins a campaign as a draft, with the version of the survey that is published now. */
export async function createCampaign(actor: Actor, input: CreateCampaign, now = new Date()) {
  authorize(actor, "campaign:edit");
  const planned = createCampaignSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const plan = await planCampaign(db, workspaceId, planned, now);
    return db.campaign.create({
      data: { ...plan, workspaceId, createdById: memberId, createdAt: now },
      select: { id: true },
    });
  });
}
