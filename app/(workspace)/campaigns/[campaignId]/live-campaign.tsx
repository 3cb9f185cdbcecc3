import { CatchUp } from "@/components/campaigns/catch-up";
import { KeepFresh } from "@/components/campaigns/keep-fresh";
import { LaterMails } from "@/components/campaigns/later-mails";
import type { PeopleFilters } from "@/components/campaigns/people-search";
import { ProgressSentence } from "@/components/campaigns/progress-sentence";
import { SenderPause } from "@/components/campaigns/sender-pause";
import { StandingBar } from "@/components/campaigns/standing-bar";
import { WaitingList } from "@/components/campaigns/waiting-list";
import type { Actor } from "@/lib/access/actor";
import { isAllowed } from "@/lib/access/permissions";
import { campaignPace } from "@/lib/campaigns/campaign-pace";
import type { getCampaign } from "@/lib/campaigns/queries";
import { STANDINGS } from "@/lib/campaigns/standing";
import { sendCatchUpAction } from "../actions";
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
  const { actor, campaign, filters, now, timeZone } = props;
  const { id, state, launchedAt, closesAt, reminderDays, progress, senderPause, catchUpCount } = campaign;
  const { sentLastMinute, dueNow, waits, later } = progress;
  const here = `/campaigns/${id}`;
  const standing = STANDINGS.find((one) => one === filters.show);
  const pace = campaignPace({ sentLastMinute, waiting: dueNow, launchedAt: launchedAt ?? now, now });
  const isOver = state === "done" || state === "cancelled";
  const canCatchUp =
    catchUpCount > 0 &&
    isAllowed(actor.role, "campaign:launch") &&
    (state === "sending" || state === "done") &&
    (closesAt === null || closesAt > now);

  return (
    <>
      {!isOver && <KeepFresh isBusy={state === "expanding" || dueNow > 0} />}
      <ProgressSentence campaign={campaign} pace={pace} now={now} timeZone={timeZone} />
      {senderPause && !isOver && <SenderPause reason={senderPause.reason} />}
      <StandingBar here={here} state={state} progress={progress} shown={standing} />
      <WaitingList
        here={here}
        waits={waits}
        shown={standing === "waiting" ? filters.wait : undefined}
        now={now}
        timeZone={timeZone}
      />
      <LaterMails
        reminderDays={reminderDays}
        later={later}
        isOver={isOver}
        now={now}
        timeZone={timeZone}
        catchUp={canCatchUp && <CatchUp campaignId={id} count={catchUpCount} action={sendCatchUpAction} />}
      />
      {standing && <StandingPeople {...props} standing={standing} />}
    </>
  );
}
