import type { Db } from "@/lib/platform/database/door";
import { Severity } from "@/prisma/generated/enums";
import { type LockedCase, lockCase } from "./lock-case";
import { reckonCaseDates } from "./reckon-case-dates";

const MOST_CHANGES = 20;

/**
 * Says of a case whether its client lacks the apology, since no mail of this round with one was taken and nobody made it in another way; its
 * date, its place in the queue and its ladder follow. A step that is late besides stays late. A step.
 */
export async function reckonOwedApology(db: Db, workspaceId: string, caseId: string, now: Date) {
  const current = await lockCase(db, workspaceId, caseId);
  if (current.stage === "new" || current.stage === "closed") return;
  const made = await db.apology.count({
    where: { workspaceId, caseId, at: { gte: current.roundSince }, notSentAt: null },
  });
  const standing = { ...current, lacksApology: made === 0 };
  const reckoned = await reckonCaseDates(db, workspaceId, standing);
  const lateAt = reckoned.dueAt && (await readLateStep(db, workspaceId, current, now));
  const dates =
    reckoned.dueAt && lateAt && lateAt < reckoned.dueAt
      ? await reckonCaseDates(db, workspaceId, { ...standing, standingDueAt: lateAt })
      : reckoned;
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { lacksApology: standing.lacksApology, ...dates },
    select: { id: true },
  });
}

/**
 * The date of the case's own step that had passed: the one that stands, or that of a severity which was changed when it was late already. While the
 * apology is owed the case shows that one's date, so it is reckoned again. Null where the step is not late.
 */
async function readLateStep(db: Db, workspaceId: string, current: LockedCase, now: Date) {
  const { id: caseId, stageSince: since, dueAt, lacksApology } = current;
  const late = !lacksApology && dueAt && dueAt <= now ? [dueAt] : [];
  const changes = await db.caseEvent.findMany({
    where: { workspaceId, caseId, kind: "severity_changed", at: { gte: since } },
    orderBy: { at: "desc" },
    take: MOST_CHANGES,
    select: { at: true, data: true },
  });
  for (const { at, data } of changes) {
    const severity = severityBefore(data);
    if (!severity) continue;
    const step = await reckonCaseDates(db, workspaceId, { ...current, severity, lacksApology: false });
    if (step.dueAt && step.dueAt <= at) late.push(step.dueAt);
  }
  return late.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

function severityBefore(data: unknown): Severity | null {
  const before = data && typeof data === "object" && "from" in data ? data.from : null;
  return Object.values(Severity).find((severity) => severity === before) ?? null;
}
