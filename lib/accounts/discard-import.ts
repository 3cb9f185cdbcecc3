import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { type ImportId, importIdSchema } from "./schema";

/** Gives up an import that was not confirmed, and lets go of its file. */
export async function discardImport(actor: Actor, input: ImportId, now = new Date()) {
  authorize(actor, "account:import");
  const { importId } = importIdSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    const found = await db.contactImport.findUnique({
      where: { workspaceId_id: { workspaceId, id: importId } },
      select: { id: true },
    });
    if (!found) throw new NotFoundError("This import does not exist.");
    const { count } = await db.contactImport.updateMany({
      where: { workspaceId, id: importId, state: { in: ["checking", "checked"] } },
      data: { state: "discarded", file: null, finishedAt: now },
    });
    if (count === 0)
      throw new ConflictError("This import can no longer be discarded. Reload to see where it stands.");
  });
}
