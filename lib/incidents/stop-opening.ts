import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { lockIncident, refuseUnlessOpen } from "./lock-incident";
import { type IncidentInput, incidentSchema } from "./schema";

/** Stops the opening of an incident's cases; those that are open stay. */
export async function stopOpening(actor: Actor, input: IncidentInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId } = incidentSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    refuseUnlessOpen(await lockIncident(db, workspaceId, incidentId));
    await db.incident.update({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      data: { stoppedAt: now, failure: null },
      select: { id: true },
    });
  });
}
