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
  editCampaignFormSchema,
  excludeContactSchema,
  includeContactSchema,
  newCampaignFormSchema,
} from "@/lib/campaigns/schema";
import { sendCatchUp } from "@/lib/campaigns/send-catch-up";
import { stopRepeating } from "@/lib/campaigns/stop-repeating";
import { takeBackCampaign } from "@/lib/campaigns/take-back-campaign";
import { updateCampaign } from "@/lib/campaigns/update-campaign";

const pagesOf = ({ campaignId }: { campaignId: string }) => ["/campaigns", `/campaigns/${campaignId}`];

export const createCampaignAction = formAction(newCampaignFormSchema, createCampaign, {
  revalidate: ["/campaigns"],
  redirectTo: (_input, { id }) => `/campaigns/${id}`,
});

export const updateCampaignAction = formAction(editCampaignFormSchema, updateCampaign, {
  revalidate: pagesOf,
  redirectTo: ({ campaignId }) => `/campaigns/${campaignId}`,
});

export const excludeContactAction = formAction(excludeContactSchema, excludeContact, {
  revalidate: pagesOf,
  message: "Left out. The reason is kept with the campaign.",
});

export const includeContactAction = formAction(includeContactSchema, includeContact, { revalidate: pagesOf });

export const launchCampaignAction = formAction(campaignIdSchema, launchCampaign, { revalidate: pagesOf });

export const takeBackCampaignAction = formAction(campaignIdSchema, takeBackCampaign, { revalidate: pagesOf });

export const pauseCampaignAction = formAction(campaignIdSchema, pauseCampaign, { revalidate: pagesOf });

export const resumeCampaignAction = formAction(campaignIdSchema, resumeCampaign, { revalidate: pagesOf });

export const cancelCampaignAction = formAction(campaignIdSchema, cancelCampaign, { revalidate: pagesOf });

export const stopRepeatingAction = formAction(campaignIdSchema, stopRepeating, { revalidate: pagesOf });

export const sendCatchUpAction = formAction(campaignIdSchema, sendCatchUp, {
  revalidate: pagesOf,
  message: (count) =>
    count === 0
      ? "Nobody is left to be written to again."
      : `${count} ${count === 1 ? "person is" : "people are"} written to once more.`,
});
