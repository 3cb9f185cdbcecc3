import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { lockIncident, refuseUnlessOpen } from "./lock-incident";
import { openIncidentCasesJob } from "./open-incident-cases";
import { type IncidentInput, incidentSchema } from "./schema";

/** Goes on opening the cases of an incident where it was stopped, and tries again what could not be opened. */
export async function resumeOpening(actor: Actor, input: IncidentInput) {
  authorize(actor, "incident:edit");
  const { incidentId } = incidentSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    refuseUnlessOpen(await lockIncident(db, workspaceId, incidentId));
    await db.incident.update({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      data: { stoppedAt: null, failure: null },
      select: { id: true },
    });
    await db.incidentContact.updateMany({
      where: { workspaceId, incidentId, openingFailure: { not: null } },
      data: { openingFailure: null },
    });
    await enqueue(db, openIncidentCasesJob, { workspaceId, incidentId });
  });
}
