import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import type { CreateCampaign } from "@/lib/campaigns/schema";
import { makeSurvey } from "./survey";

type Plan = Partial<CreateCampaign>;

/** A campaign that is not launched yet; unless said otherwise it starts at its launch, all at once, without an end or reminders. */
export async function makeCampaign(actor: Actor, given: Plan = {}, now = new Date()) {
  const { surveyId, versionId } = await makeSurvey(actor);
  const { id: campaignId } = await createCampaign(
    actor,
    { name: `Wave ${randomUUID().slice(0, 8)}`, surveyId, ...given },
    now,
  );
  return { campaignId, surveyId, versionId };
}

/** A campaign with its deliveries waiting to be sent. */
export async function makeSendingCampaign(actor: Actor, now = new Date(), given: Plan = {}) {
  const campaign = await makeCampaign(actor, given, now);
  await launchCampaign(actor, { campaignId: campaign.campaignId }, now);
  await expandCampaign({ workspaceId: actor.workspaceId, campaignId: campaign.campaignId }, now);
  return campaign;
}
