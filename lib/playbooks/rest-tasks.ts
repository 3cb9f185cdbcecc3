import type { Db } from "@/lib/platform/database/door";

type Round = { readonly workspaceId: string; readonly caseId: string; readonly round: number };

/** Lets the open tasks of a round that is taken back sleep: they have no date until it begins after all. A step. */
export async function restTasks(db: Db, { workspaceId, caseId, round }: Round): Promise<boolean> {
  const { count } = await db.caseTask.updateMany({
    where: { workspaceId, caseId, round, state: "open", dueHours: { not: null } },
    data: { dueAt: null },
  });
  return count > 0;
}
