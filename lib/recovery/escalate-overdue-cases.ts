import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { type Rounds, workInTurns } from "@/lib/platform/work-in-turns";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { owedStage } from "./case-clock";
import { isPutOffByHolds, pauseOf } from "./case-hold";
import { nextStep } from "./case-rank";
import { ladderSteps, nextEscalation, whoStandsOn } from "./escalation-ladder";
import { placeWords, stepWords } from "./escalation-words";
import { tellOfOverdueCaseJob } from "./jobs";
import { lockCase } from "./lock-case";
import { readHolds } from "./read-holds";
import { readLadderPeople } from "./read-ladder-people";

type Which = Rounds & { readonly now: Date; readonly workspaceId?: string };

/**
 * Takes every step of the ladder whose time has come, case by case in transactions of their own and the firms in turns; one that fails holds up none of the rest. Returns how many cases were escalated.
 */
export async function escalateOverdueCases({ now, workspaceId: only, ...rounds }: Which): Promise<number> {
  return workInTurns(
    {
      workspaceIds: only ? [only] : await listDueWorkspaces(now),
      work: (workspaceId, caseId) =>
        inWorkspace({ workspaceId }, (db) => escalateCase(db, workspaceId, caseId, now)),
      failed: "a case could not be escalated",
      read: async (workspaceId, take, after) => {
        const cases = await inWorkspace({ workspaceId }, (db) =>
          db.recoveryCase.findMany({
            where: {
              workspaceId,
              escalateAt: { lte: now, gte: after?.at },
              OR: after ? [{ escalateAt: { gt: after.at } }, { id: { gt: after.id } }] : undefined,
            },
            orderBy: [{ escalateAt: "asc" }, { id: "asc" }],
            take,
            select: { id: true, escalateAt: true },
          }),
        );
        return cases.map(({ id, escalateAt }) => ({ id, at: escalateAt ?? now }));
      },
    },
    rounds,
  );
}

/** Takes the due steps of one case, unless it moved meanwhile. Whoever stands on several of them is told once, at the first. */
async function escalateCase(db: Db, workspaceId: string, caseId: string, now: Date): Promise<boolean> {
  const current = await lockCase(db, workspaceId, caseId);
  const { round, dueAt, accountId } = current;
  const stage = owedStage(current);
  if (!dueAt || !current.escalateAt || current.escalateAt > now) return false;

  const time = await getWorkingTime(db, workspaceId);
  const { name: accountName } = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { name: true },
  });
  const holds = await readHolds(db, workspaceId, caseId);
  const pauses = isPutOffByHolds(stage) ? holds.map((hold) => pauseOf(hold, time.timeZone)) : [];
  const taken = await db.caseEscalation.findMany({
    where: { workspaceId, caseId, round, stage },
    select: { level: true, memberId: true },
  });
  const levels = taken.map(({ level }) => level);
  const told = new Set(taken.flatMap(({ memberId }) => memberId ?? []));
  const people = await readLadderPeople(db, workspaceId, caseId);

  for (const { level, at } of ladderSteps(dueAt, time, pauses)) {
    if (levels.includes(level) || at > now) continue;
    const person = whoStandsOn(level, people);
    const isTold = person !== null && told.has(person.id);
    const { id: escalationId } = await db.caseEscalation.create({
      data: { workspaceId, caseId, round, stage, level, memberId: person?.id ?? null, at: now },
      select: { id: true },
    });
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId: null,
      kind: "escalated",
      note: stepWords(level, person?.name ?? null, isTold),
      data: { level, memberId: person?.id ?? null },
    });
    if (person && !isTold) {
      const words = `Overdue at ${accountName}: ${nextStep(stage)}. You are ${placeWords(level)}.`;
      await notifyMembers(
        db,
        {
          workspaceId,
          memberIds: [person.id],
          kind: "case_escalated",
          words,
          path: `/recovery/${caseId}`,
          caseId,
        },
        now,
      );
      await enqueue(db, tellOfOverdueCaseJob, { workspaceId, escalationId });
      told.add(person.id);
    }
    levels.push(level);
  }
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { escalateAt: nextEscalation(dueAt, levels, time, pauses) },
    select: { id: true },
  });
  return true;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_escalations(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
