import type { Db } from "@/lib/platform/database/door";
import { readAdvice } from "./read-steps";
import { MOST_TASKS } from "./task-limit";

/** The tasks of one round of a case in their order, with who does them, who settled them, and what helps. A step. */
export async function listCaseTasks(
  db: Db,
  { workspaceId, caseId, round }: { workspaceId: string; caseId: string; round: number },
) {
  const tasks = await db.caseTask.findMany({
    where: { workspaceId, caseId, round },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: MOST_TASKS,
    select: {
      id: true,
      title: true,
      stage: true,
      dueHours: true,
      dueAt: true,
      advice: true,
      state: true,
      settledAt: true,
      settledById: true,
      note: true,
      owner: { select: { id: true, name: true } },
    },
  });
  const settlers = tasks.flatMap(({ settledById }) => settledById ?? []);
  const members =
    settlers.length > 0
      ? await db.member.findMany({
          where: { workspaceId, id: { in: [...new Set(settlers)] } },
          select: { id: true, name: true },
        })
      : [];
  return tasks.map(({ settledById, advice, ...task }) => ({
    ...task,
    advice: readAdvice(advice),
    settledBy: members.find(({ id }) => id === settledById)?.name ?? null,
  }));
}

export type CaseTaskRow = Awaited<ReturnType<typeof listCaseTasks>>[number];
