import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { expandCampaign } from "./expand-campaign";

/** Writes down who a launched campaign asks and who not. */
export const expandCampaignJob = defineJob({
  name: "campaign.expand",
  payload: z.object({ workspaceId: z.uuid(), campaignId: z.uuid() }),
  run: (payload) => expandCampaign(payload),
});

export const campaignJobs = [expandCampaignJob];
