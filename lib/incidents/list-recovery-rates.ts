import type { Db } from "@/lib/platform/database/door";
import type { Outcome } from "@/prisma/generated/enums";
import { recoveryRate } from "./recovery-rate";

/** The recovery rate of each of these incidents. A step. */
export async function listRecoveryRates(db: Db, workspaceId: string, incidentIds: readonly string[]) {
  const rows = await db.$queryRaw<{ incidentId: string; outcome: Outcome; count: number }[]>`
    select i.incident_id as "incidentId", k.outcome::text as outcome, count(*)::int as count
    from incident_contacts i join recovery_cases k on k.workspace_id = i.workspace_id and k.id = i.case_id
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = any(${[...incidentIds]}::uuid[]) and k.outcome is not null
    group by i.incident_id, k.outcome`;
  return (incidentId: string) =>
    recoveryRate(
      Object.fromEntries(
        rows.filter((row) => row.incidentId === incidentId).map(({ outcome, count }) => [outcome, count]),
      ),
    );
}
