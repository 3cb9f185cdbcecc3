import type { Db } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import type { IncidentState, Severity } from "@/prisma/generated/enums";

export type LockedIncident = {
  id: string;
  title: string;
  state: IncidentState;
  severity: Severity;
  stoppedAt: Date | null;
};

/** An incident that nobody else changes until the caller's transaction ends. Throws for one that does not exist. A step. */
export async function lockIncident(db: Db, workspaceId: string, incidentId: string) {
  const [found] = await db.$queryRaw<LockedIncident[]>`
    select id, title, state::text as state, severity::text as severity, stopped_at as "stoppedAt"
    from incidents where workspace_id = ${workspaceId}::uuid and id = ${incidentId}::uuid for update`;
  if (!found) throw new NotFoundError("This incident does not exist.");
  return found;
}

/** Refuses what is only done while an incident is open. */
export function refuseUnlessOpen({ state }: LockedIncident) {
  if (state === "draft") throw new RuleViolation("Open the incident first.");
  if (state === "resolved")
    throw new RuleViolation("This incident is resolved; nothing more is done for all.");
}
