import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";

type Skipping = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly memberId: string | null;
  /** Only some of them. */
  readonly which?: {
    readonly round: number | { readonly lt: number };
    readonly stage?: "new";
    readonly dueHours?: null;
  };
  /** Why they are not done any more. */
  readonly note: string;
};

const MOST_CHARACTERS = 10_000;

/** Skips what is still open when nobody does it any more, as when a case ends or begins anew, with the note of that; the trail names them. A step. */
export async function skipOpenTasks(
  db: Db,
  { workspaceId, caseId, memberId, which, note }: Skipping,
  now: Date,
): Promise<void> {
  const skipped = await db.caseTask.updateManyAndReturn({
    where: { workspaceId, caseId, state: "open", ...which },
    data: { state: "skipped", settledAt: now, settledById: memberId, note },
    select: { title: true, round: true, position: true },
  });
  if (skipped.length === 0) return;
  const titles = skipped
    .sort((one, other) => one.round - other.round || one.position - other.position)
    .map(({ title }) => `“${title}”`)
    .join(", ");
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId,
    kind: "task_skipped",
    note: `Not done: ${titles}.`.slice(0, MOST_CHARACTERS),
    data: { tasks: skipped.length },
  });
}
