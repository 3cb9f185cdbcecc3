import { RuleViolation } from "@/lib/platform/errors";
import type { Pause } from "@/lib/working-time/working-time";
import type { CaseStage } from "@/prisma/generated/enums";
import { dateIn, endOfDate } from "./case-clock";

/** The stages in which the firm owes the client something, which alone can be put on hold. */
export const HOLDABLE_STAGES = ["new", "apologised", "diagnosed", "planned"] as const;

export const LONGEST_HOLD_DAYS = 60;

const DAY_MS = 86_400_000;

export type Hold = {
  readonly since: Date;
  /** Its last calendar date, as midnight UTC. */
  readonly untilOn: Date;
  readonly endedAt: Date | null;
};

/** Whether a case can be put on hold, and be on hold, in a stage. */
export function canBeHeld(stage: CaseStage): boolean {
  return (HOLDABLE_STAGES as readonly CaseStage[]).includes(stage);
}

/** Whether a hold puts off what is owed in a stage: what was promised in hours or for a date is the client's clock, which never stops. */
export function isPutOffByHolds(stage: CaseStage): boolean {
  return stage === "apologised" || stage === "diagnosed";
}

/** The date that a hold leaves as it stands, where it is one of the client's clock. */
export function clientsDate({ stage, dueAt }: { readonly stage: CaseStage; readonly dueAt: Date | null }) {
  return { standingDueAt: isPutOffByHolds(stage) ? null : dueAt };
}

/** Refuses, with a sentence, a hold that would not end between tomorrow and sixty days from today in the zone. */
export function checkHoldDate(untilOn: Date, now: Date, zone: string) {
  const today = dateIn(now, zone);
  if (untilOn <= today) throw new RuleViolation("A hold lasts until a day after today.");
  if (untilOn.getTime() > today.getTime() + LONGEST_HOLD_DAYS * DAY_MS) {
    throw new RuleViolation(`A hold can last at most ${LONGEST_HOLD_DAYS} days.`);
  }
}

/** The time in which work stands still for a hold: until somebody ends it, or by itself at the end of its last date. */
export function pauseOf({ since, untilOn, endedAt }: Hold, zone: string): Pause {
  const byItself = new Date(endOfDate(untilOn, zone).getTime() + 1);
  return { since, until: endedAt && endedAt < byItself ? endedAt : byItself };
}

/** The hold that stands at an instant, or null. */
export function standingHold<H extends Hold>(holds: readonly H[], now: Date, zone: string): H | null {
  return (
    holds.find((hold) => {
      const { since, until } = pauseOf(hold, zone);
      return since <= now && now < until;
    }) ?? null
  );
}
