import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { CampaignSteps } from "@/components/campaigns/campaign-steps";
import { KeepFresh } from "@/components/campaigns/keep-fresh";
import { ProgressSentence } from "@/components/campaigns/progress-sentence";
import { StandingBar } from "@/components/campaigns/standing-bar";
import type { Actor } from "@/lib/access/actor";
import { isAllowed } from "@/lib/access/permissions";
import { campaignPace } from "@/lib/campaigns/campaign-pace";
import type { getCampaign } from "@/lib/campaigns/queries";
import { STANDINGS } from "@/lib/campaigns/standing";
import { cancelCampaignAction, pauseCampaignAction, resumeCampaignAction } from "../actions";
import { StandingPeople } from "./standing-people";

type Campaign = Awaited<ReturnType<typeof getCampaign>>;
type Props = {
  actor: Actor;
  campaign: Campaign & { progress: NonNullable<Campaign["progress"]> };
  filters: { show?: string; reason?: string; search?: string; page?: string };
  now: Date;
  timeZone: string;
};

/** A campaign from its launch on: where everybody of the audience stands, afresh every few seconds while it is being sent. */
export function LiveCampaign({ actor, campaign, filters, now, timeZone }: Props) {
  const { id: campaignId, state, launchedAt, progress } = campaign;
  const isMoving = state === "expanding" || state === "sending";
  const standing = STANDINGS.find((one) => one === filters.show);
  const pace = campaignPace({ ...progress, launchedAt: launchedAt ?? now, now });

  return (
    <>
      {isMoving && <KeepFresh />}
      <CampaignFacts
        campaign={campaign}
        now={now}
        timeZone={timeZone}
        action={
          isAllowed(actor.role, "campaign:launch") && (
            <CampaignSteps
              campaignId={campaignId}
              state={state}
              waiting={progress.waiting}
              pause={pauseCampaignAction}
              resume={resumeCampaignAction}
              cancel={cancelCampaignAction}
            />
          )
        }
      />
      <ProgressSentence campaign={campaign} pace={pace} now={now} />
      <StandingBar here={`/campaigns/${campaignId}`} state={state} progress={progress} shown={standing} />
      {standing && (
        <StandingPeople
          actor={actor}
          campaign={campaign}
          standing={standing}
          filters={filters}
          now={now}
          timeZone={timeZone}
        />
      )}
    </>
  );
}
