import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { lockPlaybooks } from "./lock-playbooks";
import { notePlaybookChange } from "./note-playbook-change";
import { refuseTakenName } from "./refuse-taken-name";
import { type SavePlaybookInput, savePlaybookSchema } from "./schema";

/** Changes a playbook for the cases to come; the tasks of cases that run stay as they are. Of two who save at once one wins. */
export async function savePlaybook(actor: Actor, input: SavePlaybookInput, now = new Date()) {
  authorize(actor, "playbook:edit");
  const { playbookId, revision, ...playbook } = savePlaybookSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    await lockPlaybooks(db, workspaceId);
    const current = await db.playbook.findUnique({
      where: { workspaceId_id: { workspaceId, id: playbookId } },
      select: { revision: true },
    });
    if (!current) throw new NotFoundError("This playbook does not exist.");
    if (current.revision !== revision) {
      throw new ConflictError(
        "Someone else saved this playbook first. Reload to see it: what you typed is kept and offered again.",
      );
    }
    await refuseTakenName(db, workspaceId, { name: playbook.name, playbookId });
    await db.playbook.update({
      where: { workspaceId_id: { workspaceId, id: playbookId } },
      data: { ...playbook, revision: revision + 1 },
      select: { id: true },
    });
    await notePlaybookChange(db, actor, { playbookId, did: "changed", name: playbook.name }, now);
  });
}
