import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";

type Skipping = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly memberId: string | null;
  /** Why they are not done any more. */
  readonly note: string;
};

/** Skips whatever is still open when a case ends or begins anew, with the note of that, and notes how many in the trail. A step. */
export async function skipOpenTasks(
  db: Db,
  { workspaceId, caseId, memberId, note }: Skipping,
  now: Date,
): Promise<void> {
  const { count } = await db.caseTask.updateMany({
    where: { workspaceId, caseId, state: "open" },
    data: { state: "skipped", settledAt: now, settledById: memberId, note },
  });
  if (count === 0) return;
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId,
    kind: "task_skipped",
    data: { tasks: count },
  });
}
