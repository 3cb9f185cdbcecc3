import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { MOST_PLAYBOOKS } from "./add-playbook";
import { readSteps } from "./read-steps";
import { type TaskListInput, taskListSchema } from "./schema";

/** The firm's playbooks by name, those in use first, with their steps. */
export function listPlaybooks(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const found = await db.playbook.findMany({
      where: { workspaceId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_PLAYBOOKS,
      select: { id: true, name: true, origin: true, severity: true, steps: true, archivedAt: true },
    });
    const all = found.map(({ steps, ...playbook }) => ({ ...playbook, steps: readSteps(steps) }));
    return {
      used: all.filter(({ archivedAt }) => archivedAt === null),
      archived: all.filter(({ archivedAt }) => archivedAt !== null),
    };
  });
}

export type ListedPlaybook = Awaited<ReturnType<typeof listPlaybooks>>["used"][number];

/** One playbook with its steps. One of another workspace does not exist. */
export async function getPlaybook(actor: Actor, playbookId: string) {
  authorize(actor, "recoveryCase:read");
  if (!z.uuid().safeParse(playbookId).success) throw new NotFoundError("This playbook does not exist.");
  const { workspaceId } = actor;
  const found = await inWorkspace(actor, (db) =>
    db.playbook.findUnique({
      where: { workspaceId_id: { workspaceId, id: playbookId } },
      omit: { workspaceId: true },
    }),
  );
  if (!found) throw new NotFoundError("This playbook does not exist.");
  return { ...found, steps: readSteps(found.steps) };
}

export type PlaybookDetail = Awaited<ReturnType<typeof getPlaybook>>;

/** How many tasks the list of a member shows. */
export const MOST_LISTED_TASKS = 50;

/**
 * The open tasks of a member whose stage has begun, the next due first, at most 50, with the cases they belong to: the reader's own,
 * and for whoever looks after a team, anybody's.
 */
export function listTasks(actor: Actor, input: TaskListInput = {}) {
  const { ownerId = actor.memberId } = taskListSchema.parse(input);
  const isOwn = ownerId === actor.memberId;
  authorize(actor, isOwn ? "recoveryCase:read" : "team:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const owner = await db.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: ownerId } },
      select: { id: true, name: true },
    });
    if (!owner) throw new NotFoundError("This member does not exist.");
    const found = await db.caseTask.findMany({
      where: { workspaceId, ownerId, state: "open", dueAt: { not: null } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: MOST_LISTED_TASKS + 1,
      select: {
        id: true,
        title: true,
        dueAt: true,
        case: {
          select: {
            id: true,
            stage: true,
            account: { select: { name: true } },
            contact: { select: { name: true } },
          },
        },
      },
    });
    return {
      owner,
      isOwn,
      tasks: found.slice(0, MOST_LISTED_TASKS),
      hasMore: found.length > MOST_LISTED_TASKS,
      timeZone: await getTimeZone(db, workspaceId),
    };
  });
}

export type TaskList = Awaited<ReturnType<typeof listTasks>>;
