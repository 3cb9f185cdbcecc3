import type { Db } from "@/lib/platform/database/door";
import { afterWorkingHours, type Pause, type WorkingTime } from "@/lib/working-time/working-time";
import type { CaseStage } from "@/prisma/generated/enums";
import { MOST_TASKS } from "./task-limit";

type Standing = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly round: number;
  readonly stage: CaseStage;
  readonly stageSince: Date;
  /** When the firm works, and when work on the case stood still; asked for only when there is something to date. */
  readonly readTime: () => Promise<{ readonly time: WorkingTime; readonly pauses: readonly Pause[] }>;
};

/** Dates the open tasks of the stage a case is in: when it begins, and anew when a hold begins or ends; of a date that moves its owner is told once it comes. A step. */
export async function dateTasks(db: Db, standing: Standing): Promise<void> {
  const { workspaceId, caseId, round, stage, stageSince, readTime } = standing;
  const open = await db.caseTask.findMany({
    where: { workspaceId, caseId, round, stage, state: "open", dueHours: { not: null } },
    select: { id: true, dueHours: true, dueAt: true },
    take: MOST_TASKS,
  });
  if (open.length === 0) return;
  const { time, pauses } = await readTime();
  for (const { id, dueHours, dueAt: before } of open) {
    const dueAt = afterWorkingHours(stageSince, dueHours ?? 0, time, pauses);
    if (before?.getTime() === dueAt.getTime()) continue;
    await db.caseTask.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { dueAt, toldAt: null },
      select: { id: true },
    });
  }
}
