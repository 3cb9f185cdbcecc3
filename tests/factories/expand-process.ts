import { expandCampaign } from "@/lib/campaigns/expand-campaign";

// A worker's expansion of one campaign in a process of its own, a person at a time, so that it can be killed in the middle.
process.env.AMENDS_PROCESS = "worker";
const [workspaceId = "", campaignId = ""] = process.argv.slice(2);
await expandCampaign({ workspaceId, campaignId }, new Date(), 1);
