import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import type { LockedIncident } from "./lock-incident";

/** Refuses what needs the cases of a locked incident while they are still being opened, with why; one that was stopped is not opening. A step. */
export async function refuseWhileOpening(
  db: Db,
  workspaceId: string,
  { id: incidentId, stoppedAt }: Pick<LockedIncident, "id" | "stoppedAt">,
  why: string,
) {
  if (stoppedAt) return;
  const unopened = await db.incidentContact.count({
    where: { workspaceId, incidentId, caseId: null, openingFailure: null },
  });
  if (unopened > 0) throw new RuleViolation(`The cases are still being opened, and ${why}`);
}
