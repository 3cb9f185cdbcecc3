import type { Db } from "@/lib/platform/database/door";
import type { Period } from "@/lib/platform/period";
import type { NpsCounts } from "@/lib/scoring/nps";

/** Counted NPS answers of a period by month ("2026-03"), from the days that responses keep count in. A step. */
export function countNpsMonths(db: Db, workspaceId: string, { fromOn, toOn }: Period) {
  return db.$queryRaw<(NpsCounts & { month: string })[]>`
    select to_char(answered_on, 'YYYY-MM') as month, sum(promoters)::int as promoters,
           sum(passives)::int as passives, sum(detractors)::int as detractors
    from nps_day_counts
    where workspace_id = ${workspaceId}::uuid and answered_on between ${fromOn}::date and ${toOn}::date
    group by 1 order by 1`;
}
