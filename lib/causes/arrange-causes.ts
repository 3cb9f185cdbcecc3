import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { lockCauses } from "./lock-causes";
import { type ArrangeCausesInput, arrangeCausesSchema } from "./schema";

/** Puts the kinds, or the causes of one kind, into an order; it has to name each that is not archived once. */
export async function arrangeCauses(actor: Actor, input: ArrangeCausesInput, now = new Date()) {
  authorize(actor, "cause:edit");
  const { parentId = null, causeIds } = arrangeCausesSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await lockCauses(db, workspaceId);
    const siblings = await db.rootCause.findMany({
      where: { workspaceId, parentId, archivedAt: null },
      select: { id: true },
    });
    const asked = new Set(causeIds);
    const isWhole = asked.size === causeIds.length && asked.size === siblings.length;
    if (!isWhole || siblings.some(({ id }) => !asked.has(id))) {
      throw new ConflictError("Someone else changed this list meanwhile. Reload to see it.");
    }
    await db.$executeRaw`
      update root_causes c set position = wanted.place - 1
      from unnest(${causeIds}::uuid[]) with ordinality as wanted(id, place)
      where c.workspace_id = ${workspaceId}::uuid and c.id = wanted.id`;
    // A list of kinds has no row of its own to be about.
    const subject = { type: "root-cause", id: parentId ?? workspaceId };
    await recordAuditEntry(db, { workspaceId, memberId, action: "causes:arranged", subject, at: now });
    return { kindIds: [parentId] };
  });
}
