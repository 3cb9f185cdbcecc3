import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import type { CaseStage } from "@/prisma/generated/enums";
import { openTasksWords } from "./open-tasks-words";
import { TASK_STAGES } from "./playbook-step";
import { MOST_TASKS } from "./task-limit";

type Leaving = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly round: number;
  /** The stage that the case is to leave. */
  readonly stage: CaseStage;
};

/** Refuses to leave a stage while tasks of it, or of one before it in this round, are open. A step; the case is locked. */
export async function refuseOpenTasks(db: Db, { workspaceId, caseId, round, stage }: Leaving) {
  const stages: readonly CaseStage[] = TASK_STAGES;
  const reached = stages.slice(0, stages.indexOf(stage) + 1);
  const open = await db.caseTask.findMany({
    where: { workspaceId, caseId, round, state: "open", stage: { in: reached } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: MOST_TASKS,
    select: { title: true },
  });
  if (open.length > 0) throw new RuleViolation(openTasksWords(open.map(({ title }) => title)));
}
