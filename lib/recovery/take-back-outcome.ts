import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { restTasks } from "@/lib/playbooks/rest-tasks";
import { Severity } from "@/prisma/generated/enums";
import { rankAt } from "./case-rank";
import { SECOND_FAILURE } from "./case-severity";
import { endHold } from "./end-hold";
import { reckonOwedApology } from "./reckon-owed-apology";

type Decided = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly round: number;
  /** When the answer that decided the case was settled: the case must stand as it left it. */
  readonly since: Date;
  /** Why it is taken back; null when the client corrects it. */
  readonly why: string | null;
  /** Until when the client may answer again; left out when another answer decides at once. */
  readonly waitUntil?: Date | null;
};

/**
 * Puts a case back to where it was before the client's last follow-up answer, which the client is correcting or which
 * counts no more; a step before another answer decides anew. It annuls a move and makes none, so the lifecycle does not know it.
 * False, and nothing changed, when somebody has moved the case since.
 */
export async function takeBackOutcome(
  db: Db,
  { workspaceId, caseId, round, since, why, waitUntil }: Decided,
  now: Date,
) {
  const decided = await db.caseEvent.findFirst({
    where: { workspaceId, caseId, at: since, fromStage: "following_up" },
    select: { data: true, toStage: true },
  });
  const current = await db.recoveryCase.findFirst({
    where: { workspaceId, id: caseId, stageSince: since },
    select: { stage: true, severity: true, severityReasons: true, revenueRank: true, openedAt: true },
  });
  if (!decided || !current || current.stage !== decided.toStage) return false;

  const severity = severityBefore(decided.data) ?? current.severity;
  const dates = { dueAt: null, escalateAt: null, followUpDueAt: waitUntil ?? now };
  const { count } = await db.recoveryCase.updateMany({
    where: { workspaceId, id: caseId, stageSince: since, stage: current.stage },
    data: {
      ...dates,
      stage: "following_up",
      stageSince: now,
      round,
      ...(decided.toStage === "new" && {
        roundSince: await roundSinceBefore(db, { workspaceId, caseId, round, since, ...decided, ...current }),
      }),
      severity,
      severityReasons: reasonsWithout(
        current.severityReasons,
        decided.toStage === "new" ? SECOND_FAILURE : null,
      ),
      outcome: null,
      outcomeNote: null,
      closedAt: null,
      rankAt: rankAt({ ...dates, severity, revenueRank: current.revenueRank }),
    },
  });
  if (count === 0) return false;
  if (decided.toStage === "new") await undoRound(db, { workspaceId, caseId, round: round + 1 }, now);
  // A case that was closed or began anew owed no apology of the round it goes back to, which may lack one still.
  await reckonOwedApology(db, workspaceId, caseId, now);

  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "outcome_taken_back",
    fromStage: current.stage,
    toStage: "following_up",
    note: why ?? "The client corrected the follow-up answer.",
  });
  return true;
}

type Undone = { readonly workspaceId: string; readonly caseId: string; readonly round: number };

/** What the round that was taken back had set going: its tasks, its hold, and the steps of the ladder that were taken for it. */
async function undoRound(db: Db, undone: Undone, now: Date) {
  const { workspaceId, caseId } = undone;
  await restTasks(db, undone, now);
  await db.caseEscalation.deleteMany({ where: undone });
  const timeZone = await getTimeZone(db, workspaceId);
  await endHold(db, { workspaceId, caseId, timeZone, memberId: null }, now);
}

type Reopened = Pick<Decided, "workspaceId" | "caseId" | "round" | "since"> & {
  readonly data: unknown;
  readonly openedAt: Date;
};

/** When the round began to which a case goes back: as its reopening kept it, else the last reopening before, else the opening. */
async function roundSinceBefore(db: Db, { workspaceId, caseId, round, since, data, openedAt }: Reopened) {
  const kept = data && typeof data === "object" && "roundSinceBefore" in data ? data.roundSinceBefore : null;
  if (typeof kept === "string") return new Date(kept);
  if (round === 0) return openedAt;
  const before = await db.caseEvent.findFirst({
    where: { workspaceId, caseId, at: { lt: since }, kind: "reopened" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true },
  });
  return before?.at ?? openedAt;
}

function reasonsWithout(reasons: unknown, left: string | null): string[] {
  return (Array.isArray(reasons) ? reasons.map(String) : []).filter((reason) => reason !== left);
}

function severityBefore(data: unknown): Severity | null {
  const before = data && typeof data === "object" && "severityBefore" in data ? data.severityBefore : null;
  return Object.values(Severity).find((severity) => severity === before) ?? null;
}
