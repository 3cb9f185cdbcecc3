import type { Db } from "@/lib/platform/database/door";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { workingHours } from "@/lib/working-time/working-time";
import type { CaseStage, Severity } from "@/prisma/generated/enums";
import { elapsedHours } from "./case-clock";
import { caseClocks } from "./case-clocks";
import { canBeHeld, pauseOf, standingHold } from "./case-hold";
import { getPromises } from "./get-promises";
import { readHolds } from "./read-holds";

type Event = { readonly at: Date; readonly toStage: CaseStage | null; readonly data: unknown };

type Told = {
  readonly toldAt: Date;
  /** The letter that tells it, where there is one. */
  readonly message: { readonly mailedAt: Date | null; readonly notSentAt: Date | null } | null;
};

type Found = {
  readonly id: string;
  readonly stage: CaseStage;
  readonly severity: Severity;
  readonly openedAt: Date;
  readonly roundSince: Date;
  readonly stageSince: Date;
  readonly closedAt: Date | null;
  readonly dueAt: Date | null;
  readonly lacksApology: boolean;
  readonly namedMemberIds: readonly string[];
  readonly apologies: readonly { readonly at: Date; readonly notSentAt: Date | null }[];
  readonly plans: readonly (Told & { readonly fixDueOn: Date })[];
  readonly remedies: readonly Told[];
  readonly events: readonly Event[];
};

/** The clocks of a case in both readings, the hold that stands on it, and whom its words name. A step. */
export async function readCaseState(db: Db, workspaceId: string, found: Found, now: Date) {
  const time = await getWorkingTime(db, workspaceId);
  const promises = await getPromises(db, workspaceId, found.severity);
  const holds = await readHolds(db, workspaceId, found.id);
  const pauses = holds.map((hold) => pauseOf(hold, time.timeZone));
  const hold = canBeHeld(found.stage) ? standingHold(holds, now, time.timeZone) : null;
  const members = await db.member.findMany({
    where: { workspaceId, id: { in: [...found.namedMemberIds, ...(hold?.memberId ? [hold.memberId] : [])] } },
    select: { id: true, name: true },
  });

  const until = found.closedAt ?? now;
  const reading = (since: Date) => ({
    elapsedHours: elapsedHours(since, until),
    businessHours: workingHours(since, until, time, pauses),
  });
  const { roundSince } = found;
  const fixDueOn = found.plans.filter(({ toldAt }) => toldAt >= roundSince).at(-1)?.fixDueOn ?? null;
  const facts = { ...found, fixDueOn, isHeld: hold !== null, promises, time, holds: pauses };
  return {
    clocks: {
      hoursOfWorkingDay: (time.untilMinute - time.fromMinute) / 60,
      open: reading(found.openedAt),
      round: reading(roundSince),
      stage: reading(found.stageSince),
      steps: caseClocks({ ...facts, reached: reachedStages(found) }, now),
    },
    hold: hold && { ...hold, by: members.find(({ id }) => id === hold.memberId)?.name ?? null },
    named: members.filter(({ id }) => found.namedMemberIds.includes(id)),
    canBeHeld: canBeHeld(found.stage),
  };
}

/** When each stage of the round was reached, and what had been promised for it then. An apology, a plan or a fix whose mail did not arrive was none. */
function reachedStages({ events, apologies, plans, remedies, roundSince }: Found) {
  const reached: Partial<Record<CaseStage, { at: Date; dueAt: Date | null }>> = {};
  for (const { at, toStage, data } of events) {
    if (toStage && at >= roundSince) reached[toStage] = { at, dueAt: dueAtOf(data) };
  }
  const ofRound = apologies.filter(({ at }) => at >= roundSince);
  if (reached.apologised && ofRound.some(({ notSentAt }) => notSentAt)) {
    const made = ofRound.find(({ notSentAt }) => notSentAt === null);
    reached.apologised = made && { ...reached.apologised, at: made.at };
  }
  const told = { planned: plans, remedied: remedies } as const;
  for (const stage of ["planned", "remedied"] as const) {
    const step = reached[stage];
    const fact = told[stage].find(({ toldAt }) => toldAt >= roundSince);
    if (!step || !fact) continue;
    const at = fact.message?.mailedAt ?? fact.toldAt;
    reached[stage] = fact.message?.notSentAt ? undefined : { ...step, at };
  }
  return reached;
}

function dueAtOf(data: unknown): Date | null {
  const dueAt = data && typeof data === "object" && "dueAt" in data ? data.dueAt : null;
  return typeof dueAt === "string" ? new Date(dueAt) : null;
}
