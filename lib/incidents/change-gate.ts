import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { type GateInput, gateSchema } from "./schema";

/** Sets how grave an incident must be to be announced without a written reason. */
export async function changeGate(actor: Actor, input: GateInput, now = new Date()) {
  authorize(actor, "workspace:configure");
  const { incidentGate } = gateSchema.parse(input);
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, async (db) => {
    await db.workspace.update({ where: { id: workspaceId }, data: { incidentGate }, select: { id: true } });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "incident-gate:changed",
      subject: { type: "Workspace", id: workspaceId },
      data: { incidentGate },
      at: now,
    });
  });
}
