import type { Actor, SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { dueDates } from "./case-clock";
import { MOVED_FIRST, type Move, planAdvance } from "./case-lifecycle";
import { rankAt } from "./case-rank";
import { raiseSeverity, SECOND_FAILURE } from "./case-severity";
import { getPromises } from "./get-promises";
import { rankRevenue } from "./rank-revenue";

type Advance = {
  readonly caseId: string;
  readonly move: Move;
  /** The date promised for the fix, when the move is the plan. */
  readonly fixDueOn?: Date;
  /** What the trail should say besides. */
  readonly note?: string;
};

/**
 * Moves a case one stage along its lifecycle, restarts its clocks and leaves a trace, in the caller's transaction.
 * Of two simultaneous moves one wins; the other gets a ConflictError.
 */
export async function advanceCase(
  db: Db,
  actor: Actor | SystemActor,
  { caseId, move, fixDueOn, note }: Advance,
  now: Date,
) {
  const { workspaceId } = actor;
  const current = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      stage: true,
      round: true,
      roundSince: true,
      severity: true,
      severityReasons: true,
      accountId: true,
    },
  });
  if (!current) throw new NotFoundError("This case does not exist.");

  const changes = planAdvance(current, move, now);
  const dates = dueDates({ ...changes, fixDueOn }, await getPromises(db, workspaceId));
  const grave = move.to === "new" ? secondFailure(current) : { severity: current.severity };
  const revenueRank = await rankRevenue(db, workspaceId, current.accountId);

  const { count } = await db.recoveryCase.updateMany({
    where: { workspaceId, id: caseId, stage: current.stage, round: current.round },
    data: {
      ...changes,
      ...dates,
      ...grave,
      rankAt: rankAt({ ...dates, severity: grave.severity, revenueRank }),
    },
  });
  if (count === 0) throw new ConflictError(MOVED_FIRST);

  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: actor.memberId,
    kind: eventKind(move),
    fromStage: current.stage,
    toStage: changes.stage,
    note: note ?? changes.outcomeNote,
    data: {
      ...(changes.outcome && { outcome: changes.outcome }),
      ...(move.to === "new" && { severityBefore: current.severity }),
    },
  });
  return { ...changes, ...dates };
}

function secondFailure(current: { severity: Parameters<typeof raiseSeverity>[0]; severityReasons: unknown }) {
  const reasons = Array.isArray(current.severityReasons) ? current.severityReasons.map(String) : [];
  return {
    severity: raiseSeverity(current.severity),
    severityReasons: [...reasons.filter((reason) => reason !== SECOND_FAILURE), SECOND_FAILURE],
  };
}

function eventKind({ to }: Move) {
  if (to === "new") return "reopened";
  return to === "following_up" ? "follow_up_sent" : to;
}
