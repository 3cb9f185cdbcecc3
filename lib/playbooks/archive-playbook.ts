import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { notePlaybookChange } from "./note-playbook-change";
import { type PlaybookIdInput, playbookIdSchema } from "./schema";

/** Takes a playbook out of use: new cases do without it, those that run keep their tasks. */
export async function archivePlaybook(actor: Actor, input: PlaybookIdInput, now = new Date()) {
  authorize(actor, "playbook:edit");
  const { playbookId } = playbookIdSchema.parse(input);
  const { workspaceId } = actor;
  await inWorkspace(actor, async (db) => {
    const { count } = await db.playbook.updateMany({
      where: { workspaceId, id: playbookId, archivedAt: null },
      data: { archivedAt: now },
    });
    if (count === 0) throw new NotFoundError("This playbook does not exist, or is archived already.");
    await notePlaybookChange(db, actor, { playbookId, did: "archived" }, now);
  });
}
