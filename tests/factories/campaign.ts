import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { makeSurvey } from "./survey";

/** A campaign that is not launched yet. */
export async function makeCampaign(actor: Actor) {
  const { surveyId, versionId } = await makeSurvey(actor);
  const { id: campaignId } = await createCampaign(actor, {
    name: `Wave ${randomUUID().slice(0, 8)}`,
    surveyId,
  });
  return { campaignId, surveyId, versionId };
}

/** A campaign with its deliveries waiting to be sent. */
export async function makeSendingCampaign(actor: Actor, now = new Date()) {
  const campaign = await makeCampaign(actor);
  await launchCampaign(actor, { campaignId: campaign.campaignId }, now);
  await expandCampaign({ workspaceId: actor.workspaceId, campaignId: campaign.campaignId }, now);
  return campaign;
}
