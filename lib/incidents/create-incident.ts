import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { checkIncidentLinks } from "./check-incident-links";
import { type NewIncidentInput, newIncidentSchema } from "./schema";

/** Writes down one failure that many clients suffer from; a draft, until it is opened nobody hears of it. */
export async function createIncident(actor: Actor, input: NewIncidentInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const incident = newIncidentSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    await checkIncidentLinks(db, workspaceId, incident);
    const { id } = await db.incident.create({
      data: { workspaceId, ...incident, createdById: memberId, createdAt: now },
      select: { id: true },
    });
    return { incidentId: id };
  });
}
