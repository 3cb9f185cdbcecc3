import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { findCause } from "./find-cause";
import { freePlace } from "./free-place";
import { lockCauses } from "./lock-causes";
import { type ChangeCauseInput, changeCauseSchema } from "./schema";

/** Renames a kind or a cause, and moves a cause to the end of another kind. Diagnoses follow: they know the cause, not its name. */
export async function changeCause(actor: Actor, input: ChangeCauseInput, now = new Date()) {
  authorize(actor, "cause:edit");
  const { causeId, name, parentId } = changeCauseSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await lockCauses(db, workspaceId);
    const current = await findCause(db, workspaceId, causeId);
    if (current.archivedAt) throw new RuleViolation("This is archived. Bring it back first.");
    if (current.parentId === null && parentId)
      throw new RuleViolation("A kind cannot stand under another kind.");
    const target = parentId ?? current.parentId;
    const position = await freePlace(db, { workspaceId, parentId: target, name, causeId });
    const isMoved = target !== current.parentId;
    await db.rootCause.update({
      where: { workspaceId_id: { workspaceId, id: causeId } },
      data: { name, ...(isMoved && { parentId: target, position }) },
      select: { id: true },
    });
    const subject = { type: "root-cause", id: causeId };
    const data = { name, before: current.name, ...(isMoved && { parentId: target, from: current.parentId }) };
    await recordAuditEntry(db, { workspaceId, memberId, action: "cause:changed", subject, data, at: now });
    return { kindIds: [current.parentId ?? causeId, target] };
  });
}
