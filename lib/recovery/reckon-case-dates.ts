import type { Db } from "@/lib/platform/database/door";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import type { Severity } from "@/prisma/generated/enums";
import { type ClockFacts, dueDates, owedStage } from "./case-clock";
import { isPutOffByHolds, pauseOf } from "./case-hold";
import { rankAt } from "./case-rank";
import { nextEscalation } from "./escalation-ladder";
import { getPromises } from "./get-promises";
import { readHolds } from "./read-holds";

type Standing = ClockFacts & {
  /** Left out for a case that is only about to open. */
  readonly id?: string;
  readonly round: number;
  readonly severity: Severity;
  /** The date that is owed already and stays whatever is promised today. */
  readonly standingDueAt?: Date | null;
  /** The date of the follow-up that stands: it is kept. Left out when the stage has just begun. */
  readonly followUpDueAt?: Date | null;
  /** The account's place by revenue, as it was when the case opened. */
  readonly revenueRank: number | null;
};

/**
 * The dates of a case as it stands: when its next step is due, its place in the queue, and when the ladder is climbed next. Every change of
 * stage, severity or hold writes all of them. A step.
 */
export async function reckonCaseDates(db: Db, workspaceId: string, standing: Standing) {
  const { id: caseId, round, stage, severity, revenueRank } = standing;
  const promises = await getPromises(db, workspaceId, severity);
  const time = await getWorkingTime(db, workspaceId);
  const holds = caseId ? await readHolds(db, workspaceId, caseId) : [];
  const pauses = holds.map((hold) => pauseOf(hold, time.timeZone));
  const fixDueOn =
    standing.fixDueOn ?? (stage === "planned" ? await readFixDueOn(db, workspaceId, caseId) : null);
  const owed = owedStage(standing);
  const taken = caseId
    ? await db.caseEscalation.findMany({
        where: { workspaceId, caseId, round, stage: owed },
        select: { level: true },
      })
    : [];

  const reckoned = dueDates({ ...standing, fixDueOn }, promises, time, pauses);
  const dates = {
    dueAt: standing.standingDueAt ?? reckoned.dueAt,
    followUpDueAt: standing.followUpDueAt ?? reckoned.followUpDueAt,
  };
  const levels = taken.map(({ level }) => level);
  return {
    ...dates,
    rankAt: rankAt({ ...dates, severity, revenueRank }),
    escalateAt: nextEscalation(dates.dueAt, levels, time, isPutOffByHolds(owed) ? pauses : []),
  };
}

async function readFixDueOn(db: Db, workspaceId: string, caseId: string | undefined) {
  if (!caseId) return null;
  const plan = await db.recoveryPlan.findFirst({
    where: { workspaceId, caseId },
    orderBy: { toldAt: "desc" },
    select: { fixDueOn: true },
  });
  return plan?.fixDueOn ?? null;
}
