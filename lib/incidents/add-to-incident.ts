import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { refuseTooMany } from "./affected-limit";
import { listAffectedAccounts } from "./list-affected-accounts";
import type { LockedIncident } from "./lock-incident";
import { openIncidentCasesJob } from "./open-incident-cases";
import { tellAccountOwners } from "./tell-account-owners";

type Chosen = { readonly workspaceId: string; readonly contactIds: readonly string[] };

/** Adds contacts to a locked incident, each once; when it is open their cases are promised, and the owners of accounts that are new to it hear. A step. */
export async function addToIncident(
  db: Db,
  incident: LockedIncident,
  { workspaceId, contactIds }: Chosen,
  now: Date,
) {
  if (incident.state === "resolved") throw new RuleViolation("This incident is resolved.");
  const incidentId = incident.id;
  const known = new Set(await listAffectedAccounts(db, workspaceId, incidentId));
  const { count } = await db.incidentContact.createMany({
    data: contactIds.map((contactId) => ({ workspaceId, incidentId, contactId })),
    skipDuplicates: true,
  });
  refuseTooMany(await db.incidentContact.count({ where: { workspaceId, incidentId } }));
  if (incident.state === "open" && count > 0) {
    const accountIds = (await listAffectedAccounts(db, workspaceId, incidentId)).filter(
      (id) => !known.has(id),
    );
    await tellAccountOwners(db, incident, { workspaceId, accountIds }, now);
    await enqueue(db, openIncidentCasesJob, { workspaceId, incidentId });
  }
  return { added: count };
}
