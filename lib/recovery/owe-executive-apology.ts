import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { MOST_TASKS } from "@/lib/playbooks/task-limit";
import { dateCaseTasks } from "./date-case-tasks";
import { whoStandsOn } from "./escalation-ladder";
import type { LockedCase } from "./lock-case";
import { readLadderPeople } from "./read-ladder-people";

export const EXECUTIVE_APOLOGY = "Have an executive apologise to the client";

const DUE_HOURS = 8;
const ADVICE = {
  say: "This happened to you before, and we told you that it would not happen again. That we let it is our failure, and mine. I am sorry. I will see to it myself that what causes it is put right, and you will hear from me by when.",
  dos: [
    "Call or visit them: somebody in charge, in person.",
    "Say that it is the second time before they do.",
    "Name what it cost them.",
  ],
  donts: ["Offer a gesture in its stead.", "Explain before you own it."],
};

/**
 * Asks for the apology that a repeat calls for: a task of the stage the case is in, for the account's sponsor or whoever stands next below,
 * without which the plan is not told unless somebody says why. A step; the case is locked.
 */
export async function oweExecutiveApology(
  db: Db,
  workspaceId: string,
  current: Pick<LockedCase, "id" | "stage" | "stageSince" | "round" | "ownerId">,
  now: Date,
) {
  const { id: caseId, stage, round, ownerId } = current;
  const position = await db.caseTask.count({ where: { workspaceId, caseId } });
  if (position >= MOST_TASKS) return;
  const people = await readLadderPeople(db, workspaceId, caseId);
  const person =
    whoStandsOn("sponsor", people) ?? whoStandsOn("director", people) ?? whoStandsOn("lead", people);
  const { id: taskId } = await db.caseTask.create({
    data: {
      ...{ workspaceId, caseId, round, stage, position, title: EXECUTIVE_APOLOGY },
      ...{ ownerId: person?.id ?? ownerId, dueHours: DUE_HOURS, advice: ADVICE },
    },
    select: { id: true },
  });
  await dateCaseTasks(db, workspaceId, current);
  const data = { taskId, title: EXECUTIVE_APOLOGY };
  await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId: null, kind: "task_added", data });
}
