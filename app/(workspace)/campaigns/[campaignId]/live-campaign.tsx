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
import { LATER_STEPS } from "@/lib/campaigns/delivery-step";
import { LATER_FATES } from "@/lib/campaigns/later-fate";
import type { getCampaign } from "@/lib/campaigns/queries";
import { STANDINGS } from "@/lib/campaigns/standing";
import { sendCatchUpAction } from "../actions";
import { LaterPeople } from "./later-people";
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
  const shown = laterOf(filters);
  const standing = shown ? undefined : STANDINGS.find((one) => one === filters.show);
  const pace = campaignPace({ sentLastMinute, waiting: dueNow, launchedAt: launchedAt ?? now, now });
  const isOver = state === "done" || state === "cancelled";
  const isHeld = senderPause !== null || state === "paused";
  const canCatchUp =
    catchUpCount > 0 &&
    isAllowed(actor.role, "campaign:launch") &&
    (state === "sending" || state === "done") &&
    (closesAt === null || closesAt > now);

  return (
    <>
      {!isOver && <KeepFresh isBusy={state === "expanding" || dueNow > 0} />}
      <ProgressSentence
        campaign={campaign}
        pace={pace}
        isSenderPaused={senderPause !== null}
        now={now}
        timeZone={timeZone}
      />
      {senderPause && !isOver && <SenderPause reason={senderPause.reason} />}
      <StandingBar here={here} state={state} progress={progress} shown={standing} />
      <WaitingList
        here={here}
        waits={waits}
        shown={standing === "waiting" ? filters.wait : undefined}
        isHeld={isHeld}
        now={now}
        timeZone={timeZone}
      />
      <LaterMails
        here={here}
        shown={shown}
        reminderDays={reminderDays}
        later={later}
        isOver={isOver}
        isHeld={isHeld}
        now={now}
        timeZone={timeZone}
        catchUp={canCatchUp && <CatchUp campaignId={id} count={catchUpCount} action={sendCatchUpAction} />}
      />
      {standing && <StandingPeople {...props} standing={standing} />}
      {shown && <LaterPeople {...props} {...shown} />}
    </>
  );
}

/** Which reminder or catch-up the URL asks for, and those of whom it stands how. */
function laterOf({ step: given, show }: PeopleFilters) {
  const step = LATER_STEPS.find((one) => String(one) === given);
  const fate = LATER_FATES.find((one) => one === show);
  return step && fate ? { step, fate } : null;
}
