import { afterDays } from "@/lib/recovery/case-clock";
import { openingOn, sendingDays } from "./sending-days";
import { nextSendingInstant, type SendingHours } from "./sending-hours";

export type CampaignPlan = {
  /** Null for at the launch. */
  readonly startsAt: Date | null;
  /** Null for answers for as long as they come. */
  readonly closesAt: Date | null;
  readonly dripDays: number;
  /** Days after the mail before it, for each reminder. */
  readonly reminderDays: readonly number[];
  readonly repeatWeeks: number | null;
};

type Place = { readonly hours: SendingHours; readonly timeZone: string };

/** Why a plan cannot be carried out in a workspace, as a sentence that says which of its parts do not fit, or null. */
export function refusalOfPlan(plan: CampaignPlan, place: Place, now: Date): string | null {
  const { startsAt, closesAt, dripDays, repeatWeeks } = plan;
  if (startsAt && startsAt <= now)
    return "The start has to lie ahead. Leave it empty to start at the launch.";
  const begin = startsAt ?? now;
  const lastMailAt = lastFirstMail(begin, dripDays, place);
  const nextStart = repeatWeeks === null ? null : afterDays(begin, repeatWeeks * 7, place.timeZone);
  if (nextStart && lastMailAt >= nextStart)
    return "The first mails would still go out when the next wave starts.";
  if (!closesAt) return null;
  if (closesAt <= now) return "The last day to answer has to lie ahead.";
  if (closesAt <= begin) return "The campaign would start after its last day to answer.";
  if (closesAt <= lastMailAt) {
    return dripDays > 1
      ? `Spread over ${dripDays} sending days, the last mails would go out after the last day to answer.`
      : "No hour is left before the last day to answer is over in which mail may go out.";
  }
  if (nextStart && closesAt > nextStart)
    return "The next wave would start before the last day to answer of this one.";
  return lateReminder(plan, lastMailAt, closesAt, place.timeZone);
}

function lateReminder(
  { reminderDays, dripDays }: CampaignPlan,
  lastMailAt: Date,
  closesAt: Date,
  timeZone: string,
) {
  let days = 0;
  for (const [index, wait] of reminderDays.entries()) {
    days += wait;
    if (afterDays(lastMailAt, days, timeZone) < closesAt) continue;
    const which =
      reminderDays.length === 1 ? "The reminder" : `The ${index === 0 ? "first" : "second"} reminder`;
    const whose = dripDays > 1 ? " of those who are asked last" : "";
    return `${which}${whose} would go out after the last day to answer.`;
  }
  return null;
}

function lastFirstMail(begin: Date, dripDays: number, { hours, timeZone }: Place) {
  const last = sendingDays({ begin, hours, timeZone }, dripDays).at(-1);
  return dripDays > 1 && last
    ? openingOn(last, { begin, hours, timeZone }, timeZone)
    : nextSendingInstant(begin, hours, timeZone);
}
