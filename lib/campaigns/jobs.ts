import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { cancelRest } from "./cancel-rest";
import { expandCampaign } from "./expand-campaign";

const payload = z.object({ workspaceId: z.uuid(), campaignId: z.uuid() });

/** Writes down who a launched campaign asks and who not. */
export const expandCampaignJob = defineJob({
  name: "campaign.expand",
  payload,
  run: (campaign) => expandCampaign(campaign),
});

/** Marks what is left of a very large campaign that was cancelled. */
export const cancelRestJob = defineJob({
  name: "campaign.cancel-rest",
  payload,
  run: (campaign) => cancelRest(campaign),
});

export const campaignJobs = [expandCampaignJob, cancelRestJob];
