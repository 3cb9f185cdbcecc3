import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { pageByPage } from "@/lib/platform/page-by-page";
import type { CaseStage } from "@/prisma/generated/enums";
import { IN_GRACE } from "./answer-in-grace";

const BATCH = 200;

type DueCase = { readonly workspaceId: string; readonly caseId: string };

/** Which cases: those whose follow-up date has come by `now`, in every workspace or in one. */
export type Due = { readonly now: Date; readonly workspaceId?: string };

/**
 * Does something, case by case in transactions of its own, to every case in a stage whose follow-up date has come. A case that somebody else moved meanwhile is left out, and so is one whose follow-up was answered and waits for the end of its grace; one that fails holds up none of the rest. Returns how many were done.
 */
export async function eachDueCase(stage: CaseStage, which: Due, work: (due: DueCase) => Promise<void>) {
  let done = 0;
  for (const workspaceId of which.workspaceId ? [which.workspaceId] : await listDueWorkspaces(which.now)) {
    for await (const { id: caseId } of dueCases(workspaceId, stage, which.now)) {
      const due = { workspaceId, caseId };
      try {
        await work(due);
        done += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) log.error({ ...due, stage, error }, "a due case failed");
      }
    }
  }
  return done;
}

function dueCases(workspaceId: string, stage: CaseStage, now: Date) {
  return pageByPage<{ id: string; followUpDueAt: Date | null }>(BATCH, (take, after) =>
    inWorkspace(systemActor(workspaceId), (db) =>
      db.recoveryCase.findMany({
        where: {
          workspaceId,
          stage,
          followUpDueAt: { lte: now, gte: after?.followUpDueAt ?? undefined },
          followUpResponses: { none: IN_GRACE },
          OR: after?.followUpDueAt
            ? [{ followUpDueAt: { gt: after.followUpDueAt } }, { id: { gt: after.id } }]
            : undefined,
        },
        orderBy: [{ followUpDueAt: "asc" }, { id: "asc" }],
        take,
        select: { id: true, followUpDueAt: true },
      }),
    ),
  );
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_follow_ups(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
