import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { addToIncident } from "./add-to-incident";
import { MOST_AFFECTED, refuseTooMany } from "./affected-limit";
import { candidatePasses } from "./candidate-filter";
import { lockIncident } from "./lock-incident";
import { type AddMatchingInput, addMatchingSchema } from "./schema";

/** Adds all contacts of a filter to those whom an incident affects. Says how many are new. */
export async function chooseMatching(actor: Actor, input: AddMatchingInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, ...filter } = addMatchingSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const incident = await lockIncident(db, workspaceId, incidentId);
    const rows = await db.$queryRaw<{ id: string }[]>`
      select c.id from contacts c, accounts a where ${candidatePasses(workspaceId, filter)}
      order by c.id limit ${MOST_AFFECTED + 1}`;
    refuseTooMany(rows.length);
    const contactIds = rows.map(({ id }) => id);
    return addToIncident(db, incident, { workspaceId, contactIds }, now);
  });
}
