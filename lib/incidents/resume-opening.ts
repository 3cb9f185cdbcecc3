import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { lockIncident } from "./lock-incident";
import { openIncidentCasesJob } from "./open-incident-cases";
import { type IncidentInput, incidentSchema } from "./schema";

/** Goes on opening the cases of an incident where it was stopped. */
export async function resumeOpening(actor: Actor, input: IncidentInput) {
  authorize(actor, "incident:edit");
  const { incidentId } = incidentSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { state } = await lockIncident(db, workspaceId, incidentId);
    if (state !== "open") throw new RuleViolation("No cases are being opened.");
    await db.incident.update({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      data: { stoppedAt: null },
      select: { id: true },
    });
    await enqueue(db, openIncidentCasesJob, { workspaceId, incidentId });
  });
}
