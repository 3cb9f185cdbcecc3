"use server";

import { formAction } from "@/app/_server/form-action";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { includeContact } from "@/lib/campaigns/include-contact";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { resumeCampaign } from "@/lib/campaigns/resume-campaign";
import {
  campaignIdSchema,
  createCampaignSchema,
  excludeContactSchema,
  includeContactSchema,
} from "@/lib/campaigns/schema";

const pagesOf = ({ campaignId }: { campaignId: string }) => ["/campaigns", `/campaigns/${campaignId}`];

export const createCampaignAction = formAction(createCampaignSchema, createCampaign, {
  revalidate: ["/campaigns"],
  redirectTo: (_input, { id }) => `/campaigns/${id}`,
});

export const excludeContactAction = formAction(excludeContactSchema, excludeContact, {
  revalidate: pagesOf,
  message: "Left out. The reason is kept with the campaign.",
});

export const includeContactAction = formAction(includeContactSchema, includeContact, { revalidate: pagesOf });

export const launchCampaignAction = formAction(campaignIdSchema, launchCampaign, { revalidate: pagesOf });

export const pauseCampaignAction = formAction(campaignIdSchema, pauseCampaign, { revalidate: pagesOf });

export const resumeCampaignAction = formAction(campaignIdSchema, resumeCampaign, { revalidate: pagesOf });

export const cancelCampaignAction = formAction(campaignIdSchema, cancelCampaign, { revalidate: pagesOf });
