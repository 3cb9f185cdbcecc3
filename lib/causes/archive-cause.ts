import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { findCause } from "./find-cause";
import { lockCauses } from "./lock-causes";
import { type CauseInput, causeSchema } from "./schema";

/** Takes a kind with its causes, or one cause, out of the choice; diagnoses that name it stay as they are. */
export async function archiveCause(actor: Actor, input: CauseInput, now = new Date()) {
  authorize(actor, "cause:edit");
  const { causeId } = causeSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await lockCauses(db, workspaceId);
    const { name, parentId, archivedAt } = await findCause(db, workspaceId, causeId);
    const kindIds = [parentId ?? causeId];
    if (archivedAt) return { kindIds };
    await db.rootCause.update({
      where: { workspaceId_id: { workspaceId, id: causeId } },
      data: { archivedAt: now },
      select: { id: true },
    });
    const subject = { type: "root-cause", id: causeId };
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "cause:archived",
      subject,
      data: { name },
      at: now,
    });
    return { kindIds };
  });
}
