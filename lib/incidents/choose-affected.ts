import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { addToIncident } from "./add-to-incident";
import { lockIncident } from "./lock-incident";
import { type AddAffectedInput, addAffectedSchema } from "./schema";

/** Adds contacts to those whom an incident affects; while it is open each of them gets a case at once. Says how many are new. */
export async function chooseAffected(actor: Actor, input: AddAffectedInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, contactIds } = addAffectedSchema.parse(input);
  const { workspaceId } = actor;
  const wanted = [...new Set(contactIds)];

  return inWorkspace(actor, async (db) => {
    const incident = await lockIncident(db, workspaceId, incidentId);
    const known = await db.contact.count({
      where: { workspaceId, id: { in: wanted }, state: { not: "left" } },
    });
    if (known < wanted.length) throw new NotFoundError("One of these contacts does not exist any more.");
    return addToIncident(db, incident, { workspaceId, contactIds: wanted }, now);
  });
}
