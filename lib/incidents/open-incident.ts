import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { needsReason } from "./incident-gate";
import { listAffectedAccounts } from "./list-affected-accounts";
import { lockIncident } from "./lock-incident";
import { openIncidentCasesJob } from "./open-incident-cases";
import { type OpenIncidentInput, openIncidentSchema } from "./schema";
import { tellAccountOwners } from "./tell-account-owners";

/** Opens an incident: whoever owns an affected account hears of it, and the cases are promised. One that is less grave than the gate needs a reason. */
export async function openIncident(actor: Actor, input: OpenIncidentInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, gateNote } = openIncidentSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const incident = await lockIncident(db, workspaceId, incidentId);
    if (incident.state !== "draft") throw new ConflictError("Someone else opened this incident first.");
    const { incidentGate } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { incidentGate: true },
    });
    if (needsReason(incident.severity, incidentGate) && !gateNote) {
      throw new RuleViolation(
        "This is less grave than what your firm announces. Say why it is announced all the same.",
      );
    }
    await db.incident.update({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      data: { state: "open", openedAt: now, gateNote },
      select: { id: true },
    });
    const accountIds = await listAffectedAccounts(db, workspaceId, incidentId);
    if (accountIds.length === 0) throw new RuleViolation("Choose first whom it affects.");
    await tellAccountOwners(db, incident, { workspaceId, accountIds }, now);
    await enqueue(db, openIncidentCasesJob, { workspaceId, incidentId });
  });
}
