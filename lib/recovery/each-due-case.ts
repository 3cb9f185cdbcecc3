import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { CaseStage } from "@/prisma/generated/enums";
import { IN_GRACE } from "./answer-in-grace";

const BATCH = 200;

type DueCase = { readonly workspaceId: string; readonly caseId: string };

/** Which cases: those whose follow-up date has come by `now`, in every workspace or in one. */
export type Due = { readonly now: Date; readonly workspaceId?: string };

/**
 * Does something, case by case in transactions of its own, to every case in a stage whose follow-up date has come. A case that somebody else moved meanwhile is left out, and so is one whose follow-up was answered and waits for the end of its grace; one that fails does not stop the rest. Returns how many were done.
 */
export async function eachDueCase(stage: CaseStage, which: Due, work: (due: DueCase) => Promise<void>) {
  let done = 0;
  for (const due of await listDueCases(stage, which)) {
    try {
      await work(due);
      done += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) log.error({ ...due, stage, error }, "a due case failed");
    }
  }
  return done;
}

async function listDueCases(stage: CaseStage, { now, workspaceId: only }: Due): Promise<DueCase[]> {
  const workspaces = only ? [only] : await listDueWorkspaces(now);
  const due: DueCase[] = [];
  for (const workspaceId of workspaces) {
    const cases = await inWorkspace(systemActor(workspaceId), (db) =>
      db.recoveryCase.findMany({
        where: { workspaceId, stage, followUpDueAt: { lte: now }, followUpResponses: { none: IN_GRACE } },
        orderBy: { followUpDueAt: "asc" },
        take: BATCH,
        select: { id: true },
      }),
    );
    due.push(...cases.map(({ id: caseId }) => ({ workspaceId, caseId })));
  }
  return due;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_follow_ups(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
