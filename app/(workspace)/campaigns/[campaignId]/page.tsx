import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { CampaignSteps } from "@/components/campaigns/campaign-steps";
import { KeepFresh } from "@/components/campaigns/keep-fresh";
import { LaunchSteps } from "@/components/campaigns/launch-steps";
import type { PeopleFilters } from "@/components/campaigns/people-search";
import { RepeatLine } from "@/components/campaigns/repeat-line";
import { EmptyState } from "@/components/ui/empty-state";
import { isAllowed } from "@/lib/access/permissions";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { getCampaign } from "@/lib/campaigns/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import {
  cancelCampaignAction,
  launchCampaignAction,
  pauseCampaignAction,
  resumeCampaignAction,
  stopRepeatingAction,
  takeBackCampaignAction,
} from "../actions";
import { LiveCampaign } from "./live-campaign";
import { Planner } from "./planner";

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<PeopleFilters>;
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
  const { id: campaignId, state, progress } = campaign;
  const now = new Date();
  const isPlan = state === "draft" || state === "scheduled";
  const plan = isPlan ? await planAudience(actor, { campaignId }, now) : null;
  const rules = await getWorkspaceSettings(actor);
  const { timeZone } = rules;
  const canLaunch = isAllowed(actor.role, "campaign:launch");
  const view = { actor, now, timeZone, filters: await searchParams };

  const launchSteps = plan && state === "draft" && (
    <LaunchSteps
      campaign={campaign}
      plan={plan}
      timeZone={timeZone}
      launch={launchCampaignAction}
      discard={cancelCampaignAction}
    />
  );
  const liveSteps = (progress || state === "scheduled") && (
    <CampaignSteps
      campaignId={campaignId}
      state={state}
      waiting={progress?.waiting ?? 0}
      repeats={repeatsOf(campaign)}
      takeBack={takeBackCampaignAction}
      pause={pauseCampaignAction}
      resume={resumeCampaignAction}
      cancel={cancelCampaignAction}
    />
  );

  return (
    <>
      <CampaignFacts
        campaign={campaign}
        now={now}
        timeZone={timeZone}
        action={canLaunch && (launchSteps || liveSteps)}
      />
      <RepeatLine
        campaign={campaign}
        stop={canLaunch ? stopRepeatingAction : null}
        now={now}
        timeZone={timeZone}
      />
      {state === "scheduled" && <KeepFresh isBusy={false} />}
      {plan && (
        <Planner
          {...view}
          campaignId={campaignId}
          campaign={campaign}
          plan={plan}
          rules={rules}
          isDraft={state === "draft"}
        />
      )}
      {progress && <LiveCampaign {...view} campaign={{ ...campaign, progress }} />}
      {!plan && !progress && (
        <EmptyState title="This plan was discarded">It was never launched, so nobody was asked.</EmptyState>
      )}
    </>
  );
}

function repeatsOf({ repeat, repeatWeeks }: Awaited<ReturnType<typeof getCampaign>>) {
  if (repeat) return repeat.state === "scheduled" ? "by itself" : null;
  return repeatWeeks === null ? null : "with it";
}
