import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { findCause } from "./find-cause";
import { freePlace } from "./free-place";
import { lockCauses } from "./lock-causes";
import { type CauseInput, causeSchema } from "./schema";

/** Brings an archived kind or cause back into the choice, at the end of its list. */
export async function restoreCause(actor: Actor, input: CauseInput, now = new Date()) {
  authorize(actor, "cause:edit");
  const { causeId } = causeSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await lockCauses(db, workspaceId);
    const { name, parentId, archivedAt } = await findCause(db, workspaceId, causeId);
    const kindIds = [parentId ?? causeId];
    if (!archivedAt) return { kindIds };
    const position = await freePlace(db, { workspaceId, parentId, name, causeId });
    await db.rootCause.update({
      where: { workspaceId_id: { workspaceId, id: causeId } },
      data: { archivedAt: null, position },
      select: { id: true },
    });
    const subject = { type: "root-cause", id: causeId };
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "cause:restored",
      subject,
      data: { name },
      at: now,
    });
    return { kindIds };
  });
}
