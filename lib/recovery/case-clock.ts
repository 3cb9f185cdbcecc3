import { TZDate } from "@date-fns/tz";
import { addDays, addHours, endOfDay, isWeekend, startOfDay } from "date-fns";
import type { CaseStage } from "@/prisma/generated/enums";

export const BUSINESS_DAY = { startsAt: 9, endsAt: 17 } as const;

/** Days a client has to answer the follow-up before its silence is an outcome. */
export const FOLLOW_UP_ANSWER_DAYS = 14;

const HOUR = 3_600_000;

/** What a workspace has promised its clients, and the zone its days are counted in. */
export type Promises = {
  readonly timeZone: string;
  readonly apologiseWithinHours: number;
  readonly diagnoseWithinDays: number;
  readonly planWithinDays: number;
  readonly followUpAfterDays: number;
};

export type ClockFacts = {
  readonly stage: CaseStage;
  readonly stageSince: Date;
  /** When this round of the repair began. */
  readonly roundSince: Date;
  /** The calendar date promised for the fix, once there is a plan. */
  readonly fixDueOn?: Date | null;
};

/**
 * When the firm owes its next step, and when the follow-up falls due (to send it, then to give up waiting for it).
 * The apology is owed in elapsed hours, as the client feels them; diagnosis and plan in working days, all from the beginning of the round.
 */
export function dueDates(
  facts: ClockFacts,
  promises: Promises,
): { dueAt: Date | null; followUpDueAt: Date | null } {
  const { stage, stageSince, roundSince } = facts;
  const zone = promises.timeZone;
  const owed = (dueAt: Date | null) => ({ dueAt, followUpDueAt: null });
  const followUp = (days: number) => ({ dueAt: null, followUpDueAt: afterDays(stageSince, days, zone) });

  switch (stage) {
    case "new":
      return owed(plain(addHours(roundSince, promises.apologiseWithinHours)));
    case "apologised":
      return owed(afterWorkingDays(roundSince, promises.diagnoseWithinDays, zone));
    case "diagnosed":
      return owed(afterWorkingDays(roundSince, promises.planWithinDays, zone));
    case "planned":
      return owed(facts.fixDueOn ? endOfDate(facts.fixDueOn, zone) : null);
    case "remedied":
      return followUp(promises.followUpAfterDays);
    case "following_up":
      return followUp(FOLLOW_UP_ANSWER_DAYS);
    case "closed":
      return owed(null);
  }
}

/** The close of business, 17:00 in the zone, of the n-th working day (Monday to Friday) after the day of `from`. */
export function afterWorkingDays(from: Date, days: number, zone: string): Date {
  let day = startOfDay(new TZDate(from, zone));
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) counted += 1;
  }
  return plain(atHour(day, BUSINESS_DAY.endsAt));
}

/** The same time of day some calendar days later, as a clock on the wall of the zone shows it. */
export function afterDays(from: Date, days: number, zone: string): Date {
  return plain(addDays(new TZDate(from, zone), days));
}

/** The last millisecond of a calendar date (given as midnight UTC) in the zone. */
export function endOfDate(on: Date, zone: string): Date {
  return plain(endOfDay(new TZDate(on.getUTCFullYear(), on.getUTCMonth(), on.getUTCDate(), 12, zone)));
}

/** The calendar date that an instant falls on in the zone, as midnight UTC. */
export function dateIn(at: Date, zone: string): Date {
  const local = new TZDate(at, zone);
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()));
}

/** Hours gone by, as the client feels them; nought when `to` is not after `from`. */
export function elapsedHours(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / HOUR;
}

/** Hours gone by while the firm was at work: Monday to Friday, 9:00 to 17:00 in the zone; nought when `to` is not after `from`. */
export function businessHours(from: Date, to: Date, zone: string): number {
  let sum = 0;
  for (let day = startOfDay(new TZDate(from, zone)); day.getTime() < to.getTime(); day = addDays(day, 1)) {
    if (isWeekend(day)) continue;
    const begins = Math.max(from.getTime(), atHour(day, BUSINESS_DAY.startsAt).getTime());
    const ends = Math.min(to.getTime(), atHour(day, BUSINESS_DAY.endsAt).getTime());
    sum += Math.max(0, ends - begins);
  }
  return sum / HOUR;
}

function atHour(day: TZDate, hour: number): TZDate {
  return new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), hour, day.timeZone ?? "UTC");
}

function plain(date: Date): Date {
  return new Date(date.getTime());
}
