import { KeepFresh } from "@/components/campaigns/keep-fresh";
import type { PeopleFilters } from "@/components/campaigns/people-search";
import { ProgressSentence } from "@/components/campaigns/progress-sentence";
import { StandingBar } from "@/components/campaigns/standing-bar";
import type { Actor } from "@/lib/access/actor";
import { campaignPace } from "@/lib/campaigns/campaign-pace";
import type { getCampaign } from "@/lib/campaigns/queries";
import { STANDINGS } from "@/lib/campaigns/standing";
import { StandingPeople } from "./standing-people";

type Campaign = Awaited<ReturnType<typeof getCampaign>>;
type Props = {
  actor: Actor;
  campaign: Campaign & { progress: NonNullable<Campaign["progress"]> };
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
};

/** A campaign from its launch on: where everybody of the audience stands, afresh every few seconds while it is being sent. */
export function LiveCampaign(props: Props) {
  const { campaign, filters, now } = props;
  const { id, state, launchedAt, progress } = campaign;
  const isMoving = state === "expanding" || state === "sending";
  const standing = STANDINGS.find((one) => one === filters.show);
  const pace = campaignPace({ ...progress, launchedAt: launchedAt ?? now, now });

  return (
    <>
      {isMoving && <KeepFresh />}
      <ProgressSentence campaign={campaign} pace={pace} now={now} />
      <StandingBar here={`/campaigns/${id}`} state={state} progress={progress} shown={standing} />
      {standing && <StandingPeople {...props} standing={standing} />}
    </>
  );
}
