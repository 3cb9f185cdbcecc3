import type { CampaignPace } from "@/lib/campaigns/campaign-pace";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { askedOf } from "@/lib/campaigns/invitation-sum";
import { invitationsOf } from "@/lib/campaigns/standing";
import { localTimeOf } from "@/lib/platform/calendar-day";
import { roughDuration } from "@/lib/platform/date-words";
import { percent, wholeNumber } from "@/lib/scoring/format";
import { responseRate } from "@/lib/scoring/rates";
import type { CampaignState } from "@/prisma/generated/enums";
import { dayName, dayWords, momentWords } from "./moment-words";

type Situation = {
  readonly state: CampaignState;
  /** Until when answers are taken; null for as long as they come. */
  readonly closesAt: Date | null;
  readonly progress: CampaignProgress;
  readonly pace: CampaignPace;
  /** Whether the firm's sender is paused, so that nothing of any campaign goes out. */
  readonly isSenderPaused: boolean;
  readonly now: Date;
  readonly timeZone: string;
};

/** What is going on in a launched campaign, in a sentence or two. */
export function progressWords(situation: Situation): string {
  const { state, progress, isSenderPaused } = situation;
  const { audience, standings } = progress;
  switch (state) {
    case "draft":
      return "Not launched yet.";
    case "scheduled":
      return "Scheduled; who is asked is decided when it begins.";
    case "expanding":
      return `Writing down who is asked and who is not: ${wholeNumber(audience)} contacts so far.`;
    case "sending":
      return isSenderPaused ? heldWords(progress) : sendingWords(situation);
    case "paused":
      return pausedWords(progress, isSenderPaused);
    case "cancelled":
      return cancelledWords(standings.cancelled);
    case "done":
      return doneWords(situation);
  }
}

/** How many mails are still to go out, first ones and later ones. */
function toGoOut({ waiting, later }: CampaignProgress) {
  return later.reduce((sum, mails) => sum + mails.planned + mails.waiting, waiting);
}

function heldWords(progress: CampaignProgress) {
  const held = toGoOut(progress);
  if (held === 0) return CHECKING;
  return `${mails(held)} ${waits(held)} until your sender is resumed; what is out can still be answered.`;
}

function pausedWords(progress: CampaignProgress, isSenderPaused: boolean) {
  const held = toGoOut(progress);
  const until = isSenderPaused ? "you resume the campaign and your sender" : "you resume";
  const words = held === 0 ? "Nothing waits" : `${mails(held)} ${waits(held)} until ${until}`;
  return `Paused. ${words}; what is out can still be answered.`;
}

function cancelledWords(never: number) {
  const lost =
    never === 0 ? "Nobody is reminded" : `${mails(never)} ${never === 1 ? "was" : "were"} never sent`;
  return `Cancelled. ${lost}; what is out can still be answered.`;
}

function doneWords({ progress: { standings }, closesAt, now }: Situation) {
  const isClosed = closesAt !== null && closesAt < now;
  const { answered, failed, bounced, unknown } = standings;
  const invitations = invitationsOf(standings);
  const share = percent(responseRate(invitations));
  return [
    `Done. ${wholeNumber(answered)} of the ${wholeNumber(askedOf(invitations))} asked ${isClosed ? "answered" : `${answered === 1 ? "has" : "have"} answered so far`} (${share}).`,
    failed + bounced > 0 && `${mails(failed + bounced)} did not arrive.`,
    unknown > 0 && `Nobody knows whether ${mails(unknown)} arrived.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function sendingWords(situation: Situation): string {
  const { progress, pace, now, timeZone } = situation;
  const { dueNow, waiting, nextDueAt, waits: kinds } = progress;
  if (dueNow > 0) {
    const putOff = waiting - (kinds.find(({ wait }) => wait === "in_line")?.count ?? 0);
    const rest = putOff > 0 ? ` ${wholeNumber(putOff)} more ${waits(putOff)} for their day or hour.` : "";
    if (pace.doneAt) {
      return `Sending ${tempo(pace.perMinute)} as your sender allows; done ${about(pace.doneAt, now, timeZone)}.${rest}`;
    }
    return `${mails(dueNow)} ${waits(dueNow)} to be sent. Nothing went out in the last minute; if that stays so, ask your admin whether the worker runs.${rest}`;
  }
  if (!nextDueAt) return CHECKING;
  if (waiting > 0) return putOffWords(situation, nextDueAt);
  return `No first mail waits any more. The next mail is planned for ${dayName(nextDueAt, now, timeZone)}, to whoever has not answered by then.`;
}

function putOffWords({ progress: { waiting, waits: kinds }, now, timeZone }: Situation, nextDueAt: Date) {
  if (kinds.every(({ wait }) => wait === "server_busy")) {
    const left = roughDuration(nextDueAt.getTime() - now.getTime());
    return `The mail server was away or asked to try later: ${mails(waiting)} ${waits(waiting)}, the next try is in ${left}.`;
  }
  // Nobody knows when a case is closed: it is looked at on that day, not promised for it.
  if (kinds.every(({ wait }) => wait === "case_open")) {
    return `${mails(waiting)} ${waits(waiting)} until ${waiting === 1 ? "a case is" : "cases are"} closed; looked at every day.`;
  }
  const next = momentWords(nextDueAt, now, timeZone);
  return `${mails(waiting)} ${waits(waiting)} for ${waiting === 1 ? "its" : "their"} day or hour; the next goes out ${next}.`;
}

const CHECKING = "No mail waits any more; the figures are being checked.";

function about(at: Date, now: Date, timeZone: string) {
  const time = `about ${localTimeOf(at, timeZone).slice(11)}`;
  const day = dayWords(at, now, timeZone);
  return day === "today" ? time : `${day} ${time}`;
}

function tempo(perMinute: number) {
  return perMinute >= 120
    ? `${wholeNumber(Math.round(perMinute / 60))} a second`
    : `${Math.max(1, perMinute)} a minute`;
}

function mails(count: number) {
  return count === 1 ? "1 mail" : `${wholeNumber(count)} mails`;
}

function waits(count: number) {
  return count === 1 ? "waits" : "wait";
}
