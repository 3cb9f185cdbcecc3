import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type ArchiveTemplateInput, archiveTemplateSchema } from "./schema";

/** Takes a template out of the choice; apologies that began from it stay as they are. */
export async function archiveApologyTemplate(actor: Actor, input: ArchiveTemplateInput, now = new Date()) {
  authorize(actor, "template:edit");
  const { templateId } = archiveTemplateSchema.parse(input);
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, async (db) => {
    const { count } = await db.apologyTemplate.updateMany({
      where: { workspaceId, id: templateId, archivedAt: null },
      data: { archivedAt: now },
    });
    if (count === 0) throw new NotFoundError("This template does not exist.");
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "apology-template:archived",
      subject: { type: "apology-template", id: templateId },
      at: now,
    });
  });
}
