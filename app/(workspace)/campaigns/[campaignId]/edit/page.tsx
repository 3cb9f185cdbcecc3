import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getCampaign } from "@/lib/campaigns/queries";
import { dayOf, localTimeOf } from "@/lib/platform/calendar-day";
import { listSendableSurveys } from "@/lib/surveys/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { updateCampaignAction } from "../../actions";

export const metadata: Metadata = { title: "Change the plan" };

type Props = { params: Promise<{ campaignId: string }> };

export default async function EditCampaignPage({ params }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "campaign:edit")) notFound();
  const { campaignId } = await params;
  const { startsAt, closesAt, surveyVersion, ...campaign } = await orNotFound(
    getCampaign(actor, { campaignId }),
  );
  if (campaign.state !== "draft") notFound();
  const surveys = await listSendableSurveys(actor);
  const { timeZone } = await getWorkspaceSettings(actor);
  const draft = {
    ...campaign,
    surveyId: surveyVersion.survey.id,
    startsAt: startsAt ? localTimeOf(startsAt, timeZone) : "",
    closesOn: closesAt ? dayOf(closesAt, timeZone) : "",
  };

  return (
    <>
      <PageHeader
        title="Change the plan"
        breadcrumbs={[
          { label: "Campaigns", href: "/campaigns" },
          { label: campaign.name, href: `/campaigns/${campaignId}` },
        ]}
        description="Nothing is sent until you launch it."
      />
      <CampaignForm action={updateCampaignAction} surveys={surveys} timeZone={timeZone} campaign={draft} />
    </>
  );
}
