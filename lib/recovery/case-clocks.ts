import { type Pause, type WorkingTime, workingHours } from "@/lib/working-time/working-time";
import type { CaseStage } from "@/prisma/generated/enums";
import { dueDates, elapsedHours, type Promises } from "./case-clock";

/** The clocks of a round: what is owed, the stage in which it is, and the one that is reached by it. */
export const CASE_CLOCKS = [
  { step: "apologise", stage: "new", reaches: "apologised" },
  { step: "diagnose", stage: "apologised", reaches: "diagnosed" },
  { step: "plan", stage: "diagnosed", reaches: "planned" },
  { step: "remedy", stage: "planned", reaches: "remedied" },
] as const satisfies readonly { step: string; stage: CaseStage; reaches: CaseStage }[];

export type ClockStep = (typeof CASE_CLOCKS)[number]["step"];

export type ClockState = "met" | "missed" | "running" | "overdue" | "on_hold" | "not_begun" | "ended";

type RoundFacts = {
  readonly stage: CaseStage;
  readonly roundSince: Date;
  /** When each stage of this round was reached, and by when it had been promised. */
  readonly reached: Partial<Record<CaseStage, { readonly at: Date; readonly dueAt: Date | null }>>;
  /** The date of the plan of this round. */
  readonly fixDueOn: Date | null;
  /** Whether the client does not have the apology: its clock runs on. */
  readonly lacksApology?: boolean;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly isHeld: boolean;
  readonly promises: Promises;
  readonly time: WorkingTime;
  readonly holds: readonly Pause[];
};

export type StageClock = {
  readonly step: ClockStep;
  readonly state: ClockState;
  readonly dueAt: Date | null;
  readonly reachedAt: Date | null;
  /** Since the round began, as the client feels it. */
  readonly elapsedHours: number;
  /** The same as the firm works, less the time on hold. */
  readonly workingHours: number;
};

/**
 * The four clocks of a round of the repair, all from its beginning: each with its promise, the time used in both readings, and how it stands.
 * A clock stops when its step is done, or when the case ends without it.
 */
export function caseClocks(facts: RoundFacts, now: Date): StageClock[] {
  const { roundSince, promises, time, holds, fixDueOn } = facts;
  return CASE_CLOCKS.map(({ step, stage, reaches }) => {
    const done = facts.reached[reaches];
    const promised =
      stage === facts.stage && !facts.lacksApology
        ? facts.dueAt
        : dueDates({ stage, stageSince: roundSince, roundSince, fixDueOn }, promises, time, holds).dueAt;
    const dueAt = done?.dueAt ?? promised;
    const until = done?.at ?? facts.closedAt ?? now;
    return {
      step,
      dueAt,
      reachedAt: done?.at ?? null,
      state: stateOf(facts, { stage, dueAt, reachedAt: done?.at ?? null }, now),
      elapsedHours: elapsedHours(roundSince, until),
      workingHours: workingHours(roundSince, until, time, holds),
    };
  });
}

function stateOf(
  facts: RoundFacts,
  clock: { stage: CaseStage; dueAt: Date | null; reachedAt: Date | null },
  now: Date,
): ClockState {
  const { dueAt, reachedAt } = clock;
  if (reachedAt) return dueAt && reachedAt > dueAt ? "missed" : "met";
  if (facts.closedAt) return "ended";
  if (!dueAt) return "not_begun";
  if (dueAt < now) return "overdue";
  // A hold stops what is counted in working days: neither the apology nor a promised date.
  const isStopped = facts.isHeld && (clock.stage === "apologised" || clock.stage === "diagnosed");
  return isStopped ? "on_hold" : "running";
}
