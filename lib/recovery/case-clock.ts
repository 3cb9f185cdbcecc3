import { TZDate } from "@date-fns/tz";
import { addDays, addHours, endOfDay } from "date-fns";
import { afterWorkingDays, type Pause, putOff, type WorkingTime } from "@/lib/working-time/working-time";
import type { CaseStage } from "@/prisma/generated/enums";

/** Days a client has to answer the follow-up before its silence is an outcome. */
export const FOLLOW_UP_ANSWER_DAYS = 14;

const HOUR = 3_600_000;

/** What a workspace has promised its clients for cases of one severity. */
export type Promises = {
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
  /** The apology never reached the client: it is owed still, whatever else is. */
  readonly lacksApology?: boolean;
};

/** The stage whose step the firm owes first: one without an apology that reached the client is as in the first, as to what is owed. */
export function owedStage({ stage, lacksApology }: Pick<ClockFacts, "stage" | "lacksApology">): CaseStage {
  return lacksApology && stage !== "closed" ? "new" : stage;
}

/**
 * When the firm owes its next step, and when the follow-up falls due (to send it, then to give up waiting for it).
 * The apology is owed in elapsed hours, as the client feels them; diagnosis and plan in working days of the firm, all from the
 * beginning of the round. Holds put off what is counted in working days, by the working time they took, and nothing else.
 */
export function dueDates(
  facts: ClockFacts,
  promises: Promises,
  time: WorkingTime,
  holds: readonly Pause[] = [],
): { dueAt: Date | null; followUpDueAt: Date | null } {
  const { stage, stageSince, roundSince } = facts;
  const zone = time.timeZone;
  if (owedStage(facts) !== stage) {
    const apology = dueDates({ ...facts, stage: "new", lacksApology: false }, promises, time, holds);
    const besides = dueDates({ ...facts, lacksApology: false }, promises, time, holds);
    return { dueAt: earlier(apology.dueAt, besides.dueAt), followUpDueAt: besides.followUpDueAt };
  }
  const owed = (dueAt: Date | null) => ({ dueAt, followUpDueAt: null });
  const followUp = (days: number) => ({ dueAt: null, followUpDueAt: afterDays(stageSince, days, zone) });
  const within = (days: number) => putOff(afterWorkingDays(roundSince, days, time), roundSince, time, holds);

  switch (stage) {
    case "new":
      return owed(addHours(roundSince, promises.apologiseWithinHours));
    case "apologised":
      return owed(within(promises.diagnoseWithinDays));
    case "diagnosed":
      return owed(within(promises.planWithinDays));
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

function earlier(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one < other ? one : other) : (one ?? other);
}

function plain(date: Date): Date {
  return new Date(date.getTime());
}
