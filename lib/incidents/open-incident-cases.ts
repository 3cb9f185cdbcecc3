import { z } from "zod";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { openRecoveryCase } from "@/lib/recovery/open-recovery-case";
import { type LockedIncident, lockIncident } from "./lock-incident";

const BATCH = 100;

type Opening = { readonly workspaceId: string; readonly incidentId: string };

/**
 * Gives everybody whom an open incident affects a case, or lets it join the open one they have. Stopped at any point and run again, it
 * goes on where it was; run twice, or twice at once, it changes nothing.
 */
export async function openIncidentCases(
  { workspaceId, incidentId }: Opening,
  now = new Date(),
  batch = BATCH,
) {
  let taken = batch;
  while (taken === batch) {
    taken = await inWorkspace({ workspaceId }, (db) =>
      openBatch(db, { workspaceId, incidentId, batch }, now),
    );
  }
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const openIncidentCasesJob = defineJob({
  name: "incidents.open-cases",
  payload: z.object({ workspaceId: z.uuid(), incidentId: z.uuid() }),
  run: (payload) => openIncidentCases(payload),
});

type Waiting = { contactId: string; accountId: string };

/** The lock on the incident lets one run do this at a time. Returns how many it took: fewer than wanted once there is nothing left to do. */
async function openBatch(db: Db, { workspaceId, incidentId, batch }: Opening & { batch: number }, now: Date) {
  const incident = await lockIncident(db, workspaceId, incidentId);
  if (incident.state !== "open" || incident.stoppedAt) return 0;
  const waiting = await db.$queryRaw<Waiting[]>`
    select i.contact_id as "contactId", c.account_id as "accountId" from incident_contacts i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid and i.case_id is null
    order by i.contact_id limit ${batch}`;
  for (const { contactId, accountId } of waiting) {
    const caseId =
      (await joinOpenCase(db, workspaceId, { incident, contactId }, now)) ??
      (await openCase(db, workspaceId, { incident, contactId, accountId }, now));
    await db.incidentContact.update({
      where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
      data: { caseId },
      select: { contactId: true },
    });
  }
  return waiting.length;
}

type Affected = { readonly incident: LockedIncident; readonly contactId: string };

/** The case stays as grave as it was found to be. One that belongs to another incident already is looked after there, too. */
async function joinOpenCase(db: Db, workspaceId: string, { incident, contactId }: Affected, now: Date) {
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

async function openCase(
  db: Db,
  workspaceId: string,
  { incident, contactId, accountId }: Affected & { readonly accountId: string },
  now: Date,
) {
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
