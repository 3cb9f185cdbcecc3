import type { Actor, SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { withdrawWaitingGestures } from "@/lib/gestures/withdraw-waiting-gestures";
import type { Db } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { refuseOpenTasks } from "@/lib/playbooks/refuse-open-tasks";
import { hasRestingTasks } from "@/lib/playbooks/rest-tasks";
import { skipOpenTasks } from "@/lib/playbooks/skip-open-tasks";
import { beginPlaybook } from "./begin-playbook";
import { canBeHeld } from "./case-hold";
import { MOVED_FIRST, type Move, planAdvance } from "./case-lifecycle";
import { raiseSeverity, SECOND_FAILURE } from "./case-severity";
import { dateCaseTasks } from "./date-case-tasks";
import { endHold } from "./end-hold";
import { type LockedCase, lockCase } from "./lock-case";
import { reckonCaseDates } from "./reckon-case-dates";
import { tellOfMove } from "./tell-of-move";

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
  const current = await lockCase(db, workspaceId, caseId);
  const lacksCorrectiveAction =
    move.to === "planned" && (await isRepeatWithoutAction(db, workspaceId, current));
  const changes = planAdvance({ ...current, lacksCorrectiveAction }, move, now);
  // The client and the clock wait for nobody's tasks.
  if (move.by === "member" && move.to !== "closed") {
    await refuseOpenTasks(db, { ...current, workspaceId, caseId });
  }
  const grave = move.to === "new" ? secondFailure(current) : { severity: current.severity };
  if (canBeHeld(current.stage) && !canBeHeld(changes.stage)) {
    const timeZone = await getTimeZone(db, workspaceId);
    await endHold(db, { workspaceId, caseId, timeZone, memberId: null }, now);
  }
  // A round that begins anew owes an apology of its own, and one that ended owes nothing.
  const lacksApology = current.lacksApology && changes.stage !== "new" && changes.stage !== "closed";
  const begun = { ...current, ...changes, ...grave, lacksApology, fixDueOn, followUpDueAt: null };
  const dates = await reckonCaseDates(db, workspaceId, begun);

  const { count } = await db.recoveryCase.updateMany({
    where: { workspaceId, id: caseId, stage: current.stage, round: current.round },
    data: { ...changes, ...dates, ...grave, lacksApology },
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
      ...(move.to === "new" && {
        severityBefore: current.severity,
        roundSinceBefore: current.roundSince.toISOString(),
      }),
      // What was promised when the step was done: a promise that changes later rewrites nothing. That of an apology is not the step's.
      ...(current.dueAt && !current.lacksApology && { dueAt: current.dueAt.toISOString() }),
    },
  });
  if (changes.stage === "closed") {
    const { accountId } = current;
    await withdrawWaitingGestures(db, { workspaceId, caseId, accountId, memberId: actor.memberId }, now);
  }
  await moveTasks(db, actor, { caseId, move, note: note ?? changes.outcomeNote, changes }, now);
  await tellOfMove(db, workspaceId, current, move, now);
  return { ...changes, dueAt: dates.dueAt, followUpDueAt: dates.followUpDueAt };
}

type Moved = {
  readonly caseId: string;
  readonly move: Move;
  readonly note: string | null;
  readonly changes: ReturnType<typeof planAdvance>;
};

/** The tasks of the stage that begins are dated; those of a case that ends or begins anew are settled, and a new round has its own. */
async function moveTasks(
  db: Db,
  { workspaceId, memberId }: Actor | SystemActor,
  { caseId, move, note, changes }: Moved,
  now: Date,
) {
  if (move.to !== "closed" && move.to !== "new") {
    return dateCaseTasks(db, workspaceId, { ...changes, id: caseId });
  }
  const why = note || (move.to === "closed" ? "The case is closed." : "The case opened again.");
  const { round } = changes;
  const which = move.to === "new" ? { round: { lt: round } } : undefined;
  await skipOpenTasks(db, { workspaceId, caseId, memberId, which, note: why }, now);
  if (move.to === "closed") return;
  // A second round that was taken back and begins after all goes on with the tasks it had.
  if (await hasRestingTasks(db, { workspaceId, caseId, round })) {
    return dateCaseTasks(db, workspaceId, { ...changes, id: caseId });
  }
  await beginPlaybook(db, workspaceId, caseId, now);
}

async function isRepeatWithoutAction(db: Db, workspaceId: string, { id, isRepeat }: LockedCase) {
  if (!isRepeat) return false;
  const action = await db.correctiveAction.findFirst({
    where: { workspaceId, caseId: id },
    select: { id: true },
  });
  return action === null;
}

function secondFailure({ severity, severityReasons }: LockedCase) {
  return {
    severity: raiseSeverity(severity),
    severityReasons: [...severityReasons.filter((reason) => reason !== SECOND_FAILURE), SECOND_FAILURE],
  };
}

function eventKind({ to }: Move) {
  if (to === "new") return "reopened";
  return to === "following_up" ? "follow_up_sent" : to;
}
