import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { ensureRootCauses } from "./ensure-root-causes";
import { freePlace } from "./free-place";
import { type NewCauseInput, newCauseSchema } from "./schema";

/** Adds a kind of cause, or a cause under a kind, at the end of its list. A name is given once in each list; a list has at most 100. */
export async function addCause(actor: Actor, input: NewCauseInput, now = new Date()) {
  authorize(actor, "cause:edit");
  const { name, parentId = null } = newCauseSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await ensureRootCauses(db, workspaceId);
    const position = await freePlace(db, { workspaceId, parentId, name });
    const { id } = await db.rootCause.create({
      data: { workspaceId, parentId, name, position },
      select: { id: true },
    });
    const subject = { type: "root-cause", id };
    const data = { name, parentId };
    await recordAuditEntry(db, { workspaceId, memberId, action: "cause:added", subject, data, at: now });
    return { id, kindIds: [parentId] };
  });
}
