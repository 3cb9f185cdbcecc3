import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";

type Skipping = { readonly workspaceId: string; readonly caseId: string; readonly memberId: string | null };

const WHY = "The first word of the incident was sent.";

/** Skips what a case that an incident opened should have had done before an apology, with one line in its trail that names it; what belongs to later stages stays. A step; the case is locked. */
export async function skipFirstTasks(db: Db, { workspaceId, caseId, memberId }: Skipping, now: Date) {
  const skipped = await db.caseTask.updateManyAndReturn({
    where: { workspaceId, caseId, round: 0, stage: "new", state: "open" },
    data: { state: "skipped", settledAt: now, settledById: memberId, note: WHY },
    select: { title: true, position: true },
  });
  if (skipped.length === 0) return;
  const titles = skipped
    .sort((one, other) => one.position - other.position)
    .map(({ title }) => `“${title}”`)
    .join(", ");
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId,
    kind: "task_skipped",
    note: `${WHY} Not done: ${titles}.`,
    data: { tasks: skipped.length },
  });
}
