import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { refuseTooMany } from "./affected-limit";
import type { LockedIncident } from "./lock-incident";
import { openIncidentCasesJob } from "./open-incident-cases";

/** Adds contacts to a locked incident, each once, and promises their cases when it is open. A step. */
export async function addToIncident(
  db: Db,
  workspaceId: string,
  incident: LockedIncident,
  contactIds: readonly string[],
) {
  if (incident.state === "resolved") throw new RuleViolation("This incident is resolved.");
  const incidentId = incident.id;
  const { count } = await db.incidentContact.createMany({
    data: contactIds.map((contactId) => ({ workspaceId, incidentId, contactId })),
    skipDuplicates: true,
  });
  refuseTooMany(await db.incidentContact.count({ where: { workspaceId, incidentId } }));
  if (incident.state === "open" && count > 0) {
    await enqueue(db, openIncidentCasesJob, { workspaceId, incidentId });
  }
  return { added: count };
}
