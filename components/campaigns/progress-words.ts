import type { CampaignPace } from "@/lib/campaigns/campaign-pace";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { roughDuration } from "@/lib/platform/date-words";
import { percent, wholeNumber } from "@/lib/scoring/format";
import type { CampaignState } from "@/prisma/generated/enums";

type Situation = {
  readonly state: CampaignState;
  /** Until when answers are taken; null for as long as they come. */
  readonly closesAt: Date | null;
  readonly progress: CampaignProgress;
  readonly pace: CampaignPace;
  readonly now: Date;
};

/** What is going on in a launched campaign, in a sentence or two. */
export function progressWords(situation: Situation): string {
  const { state, progress } = situation;
  const { audience, waiting, standings } = progress;
  switch (state) {
    case "draft":
      return "Not launched yet.";
    case "expanding":
      return `Writing down who is asked and who is not: ${wholeNumber(audience)} contacts so far.`;
    case "sending":
      return sendingWords(situation);
    case "paused":
      return `Paused. ${mails(waiting)} ${waiting === 1 ? "waits" : "wait"} until you resume; what is out can still be answered.`;
    case "cancelled":
      return `Cancelled. ${mails(standings.cancelled)} ${standings.cancelled === 1 ? "was" : "were"} never sent; what is out can still be answered.`;
    case "done":
      return doneWords(situation);
  }
}

function doneWords({ progress: { asked, standings }, closesAt, now }: Situation) {
  const isClosed = closesAt !== null && closesAt < now;
  const { answered, failed, bounced, unknown } = standings;
  const share = percent(asked > 0 ? answered / asked : null);
  return [
    `Done. ${wholeNumber(answered)} of the ${wholeNumber(asked)} asked ${isClosed ? "answered" : `${answered === 1 ? "has" : "have"} answered so far`} (${share}).`,
    failed + bounced > 0 && `${mails(failed + bounced)} did not arrive.`,
    unknown > 0 && `Nobody knows whether ${mails(unknown)} arrived.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function sendingWords({ progress, pace, now }: Situation): string {
  const { waiting, nextDueAt } = progress;
  if (waiting === 0) return "The last mail is out; the figures are being checked.";
  if (nextDueAt && nextDueAt > now) {
    const wait = roughDuration(nextDueAt.getTime() - now.getTime());
    return `The mail server was away or asked to try later: ${mails(waiting)} ${waiting === 1 ? "waits" : "wait"}, the next try is in ${wait}.`;
  }
  if (pace.doneAt) {
    const left = roughDuration(pace.doneAt.getTime() - now.getTime());
    return `Sending ${tempo(pace.perMinute)}; done in about ${left}.`;
  }
  return `${mails(waiting)} ${waiting === 1 ? "waits" : "wait"} to be sent. Nothing went out in the last minute; if that stays so, ask your admin whether the worker runs.`;
}

function tempo(perMinute: number) {
  return perMinute >= 120
    ? `about ${Math.round(perMinute / 60)} a second`
    : `about ${Math.max(1, perMinute)} a minute`;
}

function mails(count: number) {
  return count === 1 ? "1 mail" : `${wholeNumber(count)} mails`;
}
