import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { lockPlaybooks } from "./lock-playbooks";
import { notePlaybookChange } from "./note-playbook-change";
import { refuseTakenName } from "./refuse-taken-name";
import { type AddPlaybookInput, addPlaybookSchema } from "./schema";
import { USUAL_STEPS } from "./usual-playbook";

export const MOST_PLAYBOOKS = 50;

/** Adds a playbook, with the usual steps or without any. It applies to no case as long as it has no step. */
export async function addPlaybook(actor: Actor, input: AddPlaybookInput, now = new Date()) {
  authorize(actor, "playbook:edit");
  const { beginWith, ...playbook } = addPlaybookSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    await lockPlaybooks(db, workspaceId);
    await refuseTakenName(db, workspaceId, playbook);
    if ((await db.playbook.count({ where: { workspaceId } })) >= MOST_PLAYBOOKS) {
      throw new RuleViolation(`There are ${MOST_PLAYBOOKS} playbooks already. Change one that is archived.`);
    }
    const steps = beginWith === "usual" ? USUAL_STEPS : [];
    const { id: playbookId } = await db.playbook.create({
      data: { workspaceId, ...playbook, steps },
      select: { id: true },
    });
    await notePlaybookChange(db, actor, { playbookId, did: "added", name: playbook.name }, now);
    return { playbookId };
  });
}
