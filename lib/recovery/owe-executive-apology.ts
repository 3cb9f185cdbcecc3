import { isAllowed } from "@/lib/access/permissions";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { MOST_TASKS } from "@/lib/playbooks/task-limit";
import { dateCaseTasks } from "./date-case-tasks";
import { type LadderPerson, whoStandsOn } from "./escalation-ladder";
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
 * without which the plan is not told unless somebody says why. Both they and the owner of the case are told, even of a case that has no place
 * for another task. A step; the case is locked.
 */
export async function oweExecutiveApology(
  db: Db,
  workspaceId: string,
  current: Pick<LockedCase, "id" | "stage" | "stageSince" | "round" | "ownerId">,
  now: Date,
) {
  const { id: caseId, stage, round, ownerId } = current;
  const people = await readLadderPeople(db, workspaceId, caseId);
  const person =
    whoStandsOn("sponsor", people) ?? whoStandsOn("director", people) ?? whoStandsOn("lead", people);
  const position = await db.caseTask.count({ where: { workspaceId, caseId } });
  const hasPlace = position < MOST_TASKS;
  await tellOfApology(db, { workspaceId, caseId, ownerId, person, hasTask: hasPlace }, now);
  if (!hasPlace) return;
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

type Asked = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly ownerId: string | null;
  readonly person: LadderPerson | null;
  readonly hasTask: boolean;
};

/** Executives settle no tasks: the owner of the case notes that the apology was made. */
async function tellOfApology(db: Db, { workspaceId, caseId, ownerId, person, hasTask }: Asked, now: Date) {
  const { account, owner } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { account: { select: { name: true } }, owner: { select: { name: true } } },
  });
  const news = { workspaceId, caseId, kind: "task_given", path: `/recovery/${caseId}#tasks` } as const;
  const again = `What happened to ${account.name} before happened again`;
  const note = hasTask ? "Settle the task" : "Note it in the case";
  const isOwners = person === null || person.id === ownerId;
  if (!isOwners) {
    const noted = isAllowed(person.role, "task:settle")
      ? `${note} once you have.`
      : `Once you have, tell ${owner?.name ?? "whoever takes the case"}, who notes it.`;
    const words = `${again}: you are asked to apologise to them in person. ${noted}`;
    await notifyMembers(db, { ...news, memberIds: [person.id], words }, now);
  }
  const words = isOwners
    ? `${again}: ${EXECUTIVE_APOLOGY.toLowerCase()}. ${note} once that is done.`
    : `${again}: ${person.name} is asked to apologise to them. ${note} once that is done.`;
  await notifyMembers(db, { ...news, memberIds: [ownerId], words }, now);
}
