import type { Db } from "@/lib/platform/database/door";
import type { Outcome } from "@/prisma/generated/enums";

/** The outcomes of the cases closed since an instant, by month in the workspace's time zone ("2026-03"). A step. */
export function countOutcomes(db: Db, workspaceId: string, since: Date, timeZone: string) {
  return db.$queryRaw<{ month: string; outcome: Outcome; cases: number }[]>`
    select to_char(closed_at at time zone ${timeZone}, 'YYYY-MM') as month, outcome::text as outcome, count(*)::int as cases
    from recovery_cases
    where workspace_id = ${workspaceId}::uuid and closed_at >= ${since}
    group by 1, 2`;
}
