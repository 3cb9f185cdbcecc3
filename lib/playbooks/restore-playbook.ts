import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { notePlaybookChange } from "./note-playbook-change";
import { type PlaybookIdInput, playbookIdSchema } from "./schema";

/** Brings an archived playbook back into use for the cases to come. */
export async function restorePlaybook(actor: Actor, input: PlaybookIdInput, now = new Date()) {
  authorize(actor, "playbook:edit");
  const { playbookId } = playbookIdSchema.parse(input);
  const { workspaceId } = actor;
  await inWorkspace(actor, async (db) => {
    const { count } = await db.playbook.updateMany({
      where: { workspaceId, id: playbookId, archivedAt: { not: null } },
      data: { archivedAt: null },
    });
    if (count === 0) throw new NotFoundError("This playbook does not exist, or is in use already.");
    await notePlaybookChange(db, actor, { playbookId, did: "restored" }, now);
  });
}
