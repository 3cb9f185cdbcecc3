import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { openRecoveryCase } from "@/lib/recovery/open-recovery-case";
import type { LockedIncident } from "./lock-incident";

type Affected = {
  readonly workspaceId: string;
  readonly incident: LockedIncident;
  readonly contactId: string;
  readonly accountId: string;
};

/** The case of somebody whom an incident affects: the open one they have, else a new one. A step; the incident is locked. */
export async function giveIncidentCase(db: Db, affected: Affected, now: Date): Promise<string> {
  return (await joinOpenCase(db, affected, now)) ?? (await openCase(db, affected, now));
}

/** The case stays as grave as it was found to be. One that belongs to another incident already is looked after there, too. */
async function joinOpenCase(db: Db, { workspaceId, incident, contactId }: Affected, now: Date) {
  const [open] = await db.$queryRaw<{ id: string; incidentId: string | null }[]>`
    select id, incident_id as "incidentId" from recovery_cases
    where workspace_id = ${workspaceId}::uuid and contact_id = ${contactId}::uuid and stage <> 'closed'
    order by opened_at, id limit 1 for no key update`;
  if (!open) return null;
  if (!open.incidentId) {
    await db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: open.id } },
      data: { incidentId: incident.id },
      select: { id: true },
    });
  }
  await recordCaseEvent(db, {
    workspaceId,
    caseId: open.id,
    at: now,
    memberId: null,
    kind: "incident_joined",
    note: incident.title,
    data: { incidentId: incident.id },
  });
  return open.id;
}

async function openCase(db: Db, { workspaceId, incident, contactId, accountId }: Affected, now: Date) {
  const { caseId } = await openRecoveryCase(
    db,
    {
      workspaceId,
      accountId,
      contactId,
      origin: "incident",
      incident: { id: incident.id, severity: incident.severity },
      response: null,
      openedById: null,
    },
    now,
  );
  return caseId;
}
