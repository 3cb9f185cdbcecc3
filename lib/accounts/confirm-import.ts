import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import type { ImportSummary } from "./import-summary";
import { applyImportJob } from "./jobs";
import { type ImportId, importIdSchema } from "./schema";

/** Says yes to a checked import: its rows are written soon, by a job promised here. */
export async function confirmImport(actor: Actor, input: ImportId) {
  authorize(actor, "account:import");
  const { importId } = importIdSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    const found = await db.contactImport.findUnique({
      where: { workspaceId_id: { workspaceId, id: importId } },
      select: { summary: true },
    });
    if (!found) throw new NotFoundError("This import does not exist.");
    const summary = found.summary as ImportSummary | null;
    if (summary && summary.newContacts + summary.updatedContacts === 0) {
      throw new RuleViolation("No row of this file can be imported. Mend the file and start again.");
    }
    const { count } = await db.contactImport.updateMany({
      where: { workspaceId, id: importId, state: "checked" },
      data: { state: "applying", rowsDone: 0 },
    });
    if (count === 0)
      throw new ConflictError("This import is not waiting to be confirmed. Reload to see where it stands.");
    await enqueue(db, applyImportJob, { workspaceId, importId });
  });
}
