import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listCampaigns } from "@/lib/campaigns/queries";
import { campaignListSchema } from "@/lib/campaigns/schema";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { LaunchedCampaigns } from "./launched-campaigns";

export const metadata: Metadata = { title: "Campaigns" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CampaignsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { launchedSince, cursor } = campaignListSchema.parse(await searchParams);
  const { timeZone } = await getWorkspaceSettings(actor);
  const plan = isAllowed(actor.role, "campaign:edit") && (
    <ButtonLink href="/campaigns/new">New campaign</ButtonLink>
  );
  if (launchedSince) {
    return (
      <>
        <PageHeader title="Campaigns" action={plan} />
        <LaunchedCampaigns
          actor={actor}
          launchedSince={launchedSince}
          cursor={cursor}
          now={now}
          timeZone={timeZone}
        />
      </>
    );
  }

  const campaigns = await listCampaigns(actor);
  return (
    <>
      <PageHeader title="Campaigns" action={campaigns.length > 0 && plan} />
      {campaigns.length > 0 ? (
        <CampaignTable campaigns={campaigns} now={now} timeZone={timeZone} />
      ) : (
        <EmptyState title="No campaign yet" action={plan}>
          A campaign sends one survey to every active contact, once. You see beforehand who will be asked and
          who will not, each with the reason, and nothing is sent until you launch it.
        </EmptyState>
      )}
    </>
  );
}
