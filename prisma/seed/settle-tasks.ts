import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { addPlaybook } from "@/lib/playbooks/add-playbook";
import { savePlaybook } from "@/lib/playbooks/save-playbook";
import { settleTask } from "@/lib/playbooks/settle-task";
import { MEMBERS } from "./meridian/members";
import { PLAYBOOKS } from "./meridian/playbooks";
import { known, memberOf, type World } from "./world";

/** Writes the firm's playbooks, before its first case opens. */
export async function writePlaybooks(director: Actor) {
  for (const playbook of PLAYBOOKS) {
    const { playbookId } = await addPlaybook(director, { ...playbook, beginWith: "nothing" });
    await savePlaybook(director, { ...playbook, playbookId, revision: 1 });
  }
}

type Settled = {
  readonly caseId: string;
  /** Who works on the case: settles also what an executive did, who writes nothing. */
  readonly worker: Actor;
  /** When the case moves on. */
  readonly until: Date;
};

/** Settles the tasks a case waits for, one after the other between the beginning of its stage and the next step. */
export async function settleTasks(world: World, { caseId, worker, until }: Settled) {
  const tasks = await readOpenTasks(world, caseId);
  for (const [index, { id, ownerId, dueAt, stage, case: current }] of tasks.entries()) {
    const since = current.stageSince.getTime();
    const at = new Date(since + (until.getTime() - since) * (0.3 + (0.6 * (index + 1)) / (tasks.length + 1)));
    const actor = whoSettles(world, ownerId, worker);
    if (stage === "planned" && dueAt && until < dueAt) {
      await settleTask(
        actor,
        { taskId: id, state: "skipped", note: "It was put right before this fell due." },
        at,
      );
    } else await settleTask(actor, { taskId: id, state: "done" }, at);
  }
}

/** Lets two of three tasks that fell due by now have been done in time in the cases that still run. */
export async function keepUpTasks(world: World, now: Date) {
  const { workspaceId } = world;
  const late = await inWorkspace({ workspaceId }, (db) =>
    db.caseTask.findMany({
      where: { workspaceId, state: "open", dueAt: { lt: now } },
      orderBy: [{ dueAt: "asc" }, { caseId: "asc" }, { position: "asc" }],
      select: { id: true, ownerId: true, dueAt: true, case: { select: { ownerId: true, stageSince: true } } },
    }),
  );
  for (const [index, { id, ownerId, dueAt, case: current }] of late.entries()) {
    if (index % 3 === 2 || !dueAt) continue;
    const worker = known(world.actors, memberOf(world, current.ownerId));
    const at = new Date((current.stageSince.getTime() + dueAt.getTime()) / 2);
    await settleTask(whoSettles(world, ownerId, worker), { taskId: id, state: "done" }, at);
  }
}

function readOpenTasks({ workspaceId }: World, caseId: string) {
  return inWorkspace({ workspaceId }, (db) =>
    db.caseTask.findMany({
      where: { workspaceId, caseId, state: "open", dueAt: { not: null } },
      orderBy: { position: "asc" },
      select: { id: true, ownerId: true, dueAt: true, stage: true, case: { select: { stageSince: true } } },
    }),
  );
}

function whoSettles(world: World, ownerId: string | null, worker: Actor): Actor {
  if (!ownerId) return worker;
  const owner = memberOf(world, ownerId);
  return MEMBERS[owner].role === "executive" ? worker : known(world.actors, owner);
}
