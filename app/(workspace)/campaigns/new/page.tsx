import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_server/require-actor";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listSendableSurveys } from "@/lib/surveys/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { createCampaignAction } from "../actions";

export const metadata: Metadata = { title: "New campaign" };

export default async function NewCampaignPage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "campaign:edit")) notFound();
  const surveys = await listSendableSurveys(actor);
  const { timeZone } = await getWorkspaceSettings(actor);

  return (
    <>
      <PageHeader
        title="New campaign"
        breadcrumbs={[{ label: "Campaigns", href: "/campaigns" }]}
        description="Next you see who will be asked and who will not. Nothing is sent until you launch it."
      />
      {surveys.length > 0 ? (
        <CampaignForm action={createCampaignAction} surveys={surveys} timeZone={timeZone} />
      ) : (
        <EmptyState
          title="There is no published survey to send"
          action={<ButtonLink href="/surveys">Go to the surveys</ButtonLink>}
        >
          Write a survey or publish a draft; then come back to plan a campaign.
        </EmptyState>
      )}
    </>
  );
}
