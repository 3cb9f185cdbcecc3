import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { lockIncident } from "./lock-incident";
import { type RemoveAffectedInput, removeAffectedSchema } from "./schema";

/** Takes a contact off the list of those affected, while the incident is a draft. */
export async function dropAffected(actor: Actor, input: RemoveAffectedInput) {
  authorize(actor, "incident:edit");
  const { incidentId, contactId } = removeAffectedSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { state } = await lockIncident(db, workspaceId, incidentId);
    if (state !== "draft") {
      throw new RuleViolation("Cases are open already: close the case as not an issue instead.");
    }
    const { count } = await db.incidentContact.deleteMany({ where: { workspaceId, incidentId, contactId } });
    if (count === 0) throw new NotFoundError("This contact is not on the list any more.");
  });
}
