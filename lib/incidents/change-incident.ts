import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { checkIncidentLinks } from "./check-incident-links";
import { lockIncident } from "./lock-incident";
import { type ChangeIncidentInput, changeIncidentSchema } from "./schema";

/** Corrects what is known of an incident. How grave it is stays once it is open: its cases were weighed by it, and each can be changed. */
export async function changeIncident(actor: Actor, input: ChangeIncidentInput) {
  authorize(actor, "incident:edit");
  const { incidentId, ...changes } = changeIncidentSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { state, severity } = await lockIncident(db, workspaceId, incidentId);
    if (state === "resolved") throw new RuleViolation("This incident is resolved; it stays as it is.");
    if (state === "open" && severity !== changes.severity) {
      throw new RuleViolation("Its cases are open: change how grave each of them is instead.");
    }
    await checkIncidentLinks(db, workspaceId, changes);
    await db.incident.update({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      data: changes,
      select: { id: true },
    });
  });
}
