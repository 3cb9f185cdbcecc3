import type { CampaignPace } from "@/lib/campaigns/campaign-pace";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { localTimeOf } from "@/lib/platform/calendar-day";
import { roughDuration } from "@/lib/platform/date-words";
import { percent, wholeNumber } from "@/lib/scoring/format";
import type { CampaignState } from "@/prisma/generated/enums";
import { dayName, dayWords, momentWords } from "./moment-words";

type Situation = {
  readonly state: CampaignState;
  /** Until when answers are taken; null for as long as they come. */
  readonly closesAt: Date | null;
  readonly progress: CampaignProgress;
  readonly pace: CampaignPace;
  readonly now: Date;
  readonly timeZone: string;
};

/** What is going on in a launched campaign, in a sentence or two. */
export function progressWords(situation: Situation): string {
  const { state, progress } = situation;
  const { audience, waiting, later, standings } = progress;
  switch (state) {
    case "draft":
      return "Not launched yet.";
    case "scheduled":
      return "Scheduled; who is asked is decided when it begins.";
    case "expanding":
      return `Writing down who is asked and who is not: ${wholeNumber(audience)} contacts so far.`;
    case "sending":
      return sendingWords(situation);
    case "paused":
      return pausedWords(later.reduce((sum, step) => sum + step.waiting, waiting));
    case "cancelled":
      return cancelledWords(standings.cancelled);
    case "done":
      return doneWords(situation);
  }
}

function pausedWords(waiting: number) {
  const held = waiting === 0 ? "Nothing waits" : `${mails(waiting)} ${waits(waiting)} until you resume`;
  return `Paused. ${held}; what is out can still be answered.`;
}

function cancelledWords(never: number) {
  const lost =
    never === 0 ? "Nobody is reminded" : `${mails(never)} ${never === 1 ? "was" : "were"} never sent`;
  return `Cancelled. ${lost}; what is out can still be answered.`;
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
  if (!nextDueAt) return "The last mail is out; the figures are being checked.";
  if (waiting > 0) return putOffWords(situation, nextDueAt);
  return `Every first mail is out. The next reminder is planned for ${dayName(nextDueAt, now, timeZone)} to whoever has not answered by then.`;
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
