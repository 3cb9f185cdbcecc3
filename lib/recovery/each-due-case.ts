import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { type Rounds, workInTurns } from "@/lib/platform/work-in-turns";
import type { CaseStage } from "@/prisma/generated/enums";
import { IN_GRACE } from "./answer-in-grace";

type DueCase = { readonly workspaceId: string; readonly caseId: string };

/** Which cases: those whose follow-up date has come by `now`, in every workspace or in one. */
export type Due = Rounds & { readonly now: Date; readonly workspaceId?: string };

/**
 * Does something, case by case in transactions of its own and the firms in turns, to every case in a stage whose follow-up date has come. A case that somebody else moved meanwhile is left out, and so is one whose follow-up was answered and waits for the end of its grace; one that fails holds up none of the rest. Returns how many were done.
 */
export async function eachDueCase(
  stage: CaseStage,
  { now, workspaceId: only, ...rounds }: Due,
  work: (due: DueCase) => Promise<void>,
) {
  return workInTurns(
    {
      workspaceIds: only ? [only] : await listDueWorkspaces(now),
      work: async (workspaceId, caseId) => {
        await work({ workspaceId, caseId });
        return true;
      },
      failed: `a due case failed that is ${stage}`,
      read: async (workspaceId, take, after) => {
        const cases = await inWorkspace({ workspaceId }, (db) =>
          db.recoveryCase.findMany({
            where: {
              workspaceId,
              stage,
              followUpDueAt: { lte: now, gte: after?.at },
              followUpResponses: { none: IN_GRACE },
              OR: after ? [{ followUpDueAt: { gt: after.at } }, { id: { gt: after.id } }] : undefined,
            },
            orderBy: [{ followUpDueAt: "asc" }, { id: "asc" }],
            take,
            select: { id: true, followUpDueAt: true },
          }),
        );
        return cases.map(({ id, followUpDueAt }) => ({ id, at: followUpDueAt ?? now }));
      },
    },
    rounds,
  );
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_follow_ups(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
