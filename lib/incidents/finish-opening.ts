import type { Db } from "@/lib/platform/database/door";
import { lockIncident } from "./lock-incident";
import { tellOfIncident } from "./tell-of-incident";

type Opening = { readonly workspaceId: string; readonly incidentId: string };

/** Says at the end of an opening how many cases could not be opened: once, and again when it is others, too, that were added later. A step. */
export async function finishOpening(db: Db, { workspaceId, incidentId }: Opening, now: Date) {
  const { stoppedAt } = await lockIncident(db, workspaceId, incidentId);
  if (stoppedAt) return;
  const failed = await db.incidentContact.count({
    where: { workspaceId, incidentId, caseId: null, openingFailure: { not: null } },
  });
  if (failed === 0) return;
  const failure = failed === 1 ? "One case could not be opened." : `${failed} cases could not be opened.`;
  const { count } = await db.incident.updateMany({
    where: { workspaceId, id: incidentId, OR: [{ failure: null }, { failure: { not: failure } }] },
    data: { failure },
  });
  if (count === 0) return;
  const words = (title: string) => `${failure.slice(0, -1)} of the incident “${title}”.`;
  await tellOfIncident(db, { workspaceId, incidentId, words }, now);
}
