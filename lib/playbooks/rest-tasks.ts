import type { Db } from "@/lib/platform/database/door";
import { skipOpenTasks } from "./skip-open-tasks";

type Round = { readonly workspaceId: string; readonly caseId: string; readonly round: number };

const WHY = "The second failure it was added for was taken back.";

/**
 * Lets the open tasks of a round that is taken back sleep: those of its playbook have no date until it begins after all, and those added by
 * hand, which no stage would date again, fall away. A step.
 */
export async function restTasks(db: Db, { workspaceId, caseId, round }: Round, now: Date) {
  await db.caseTask.updateMany({
    where: { workspaceId, caseId, round, state: "open", dueHours: { not: null } },
    data: { dueAt: null, toldAt: null },
  });
  const byHand = { round, dueHours: null };
  await skipOpenTasks(db, { workspaceId, caseId, memberId: null, which: byHand, note: WHY }, now);
}

/** Whether a round that begins has tasks of its playbook already, from before it was taken back. A step. */
export async function hasRestingTasks(db: Db, { workspaceId, caseId, round }: Round): Promise<boolean> {
  const resting = await db.caseTask.findFirst({
    where: { workspaceId, caseId, round, state: "open", dueHours: { not: null } },
    select: { id: true },
  });
  return resting !== null;
}
