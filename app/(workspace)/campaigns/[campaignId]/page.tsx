import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { EmptyState } from "@/components/ui/empty-state";
import { getCampaign } from "@/lib/campaigns/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { LiveCampaign } from "./live-campaign";
import { Planner } from "./planner";

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<{ show?: string; reason?: string; search?: string; page?: string }>;
};

const load = cache(async (campaignId: string) => {
  const actor = await requireActor();
  return { actor, campaign: await orNotFound(getCampaign(actor, { campaignId })) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { campaign } = await load((await params).campaignId);
  return { title: campaign.name };
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { actor, campaign } = await load((await params).campaignId);
  const { timeZone } = await getWorkspaceSettings(actor);
  const view = { actor, now: new Date(), timeZone, filters: await searchParams };
  const { progress } = campaign;

  if (campaign.state === "draft") return <Planner {...view} campaign={campaign} />;
  if (progress) return <LiveCampaign {...view} campaign={{ ...campaign, progress }} />;
  return (
    <>
      <CampaignFacts campaign={campaign} now={view.now} timeZone={timeZone} />
      <EmptyState title="This plan was discarded">It was never launched, so nobody was asked.</EmptyState>
    </>
  );
}
