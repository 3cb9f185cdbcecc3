import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { readCaseOwners } from "@/lib/recovery/read-case-owners";
import { needsReason } from "./incident-gate";
import { type LockedIncident, lockIncident } from "./lock-incident";
import { openIncidentCasesJob } from "./open-incident-cases";
import { type OpenIncidentInput, openIncidentSchema } from "./schema";

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
    await tellOwners(db, workspaceId, incident, now);
    await enqueue(db, openIncidentCasesJob, { workspaceId, incidentId });
  });
}

async function tellOwners(db: Db, workspaceId: string, { id, title }: LockedIncident, now: Date) {
  const affected = await db.$queryRaw<{ accountId: string }[]>`
    select distinct c.account_id as "accountId" from incident_contacts i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${id}::uuid`;
  if (affected.length === 0) throw new RuleViolation("Choose first whom it affects.");
  const owners = await readCaseOwners(
    db,
    workspaceId,
    affected.map(({ accountId }) => accountId),
  );
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [...owners.values()].map((owner) => owner.id),
      kind: "incident_opened",
      words: `An incident affects clients of yours: ${title}.`,
      path: `/recovery/incidents/${id}`,
    },
    now,
  );
}
