import type { Db } from "@/lib/platform/database/door";
import { APOLOGY_WAS_IN_TIME, apologyIsJudged, PLAN_WAS_TOLD, timedCases } from "@/lib/recovery/case-timing";
import { proportion } from "@/lib/scoring/proportion";

/**
 * How the cases opened since an instant were answered. In time: the first apology within the workspace's hours, of the cases that
 * had one or whose time is up (those found not to be an issue before any apology are left out). Days to plan: the median
 * from opening to the first plan, of the cases that have one. A step.
 */
export async function measureSpeed(db: Db, workspaceId: string, since: Date, now: Date) {
  const [speed] = await db.$queryRaw<
    { inTime: number; of: number; planned: number; medianDays: number | null }[]
  >`
    select count(*) filter (where ${APOLOGY_WAS_IN_TIME})::int as "inTime",
           count(*) filter (where ${apologyIsJudged(now)})::int as "of",
           count(*) filter (where ${PLAN_WAS_TOLD})::int as planned,
           percentile_cont(0.5) within group (
             order by extract(epoch from timed.planned_at - timed.opened_at)::float8 / 86400
           ) as "medianDays"
    from ${timedCases(workspaceId, since)}`;
  const { inTime = 0, of = 0, planned = 0, medianDays = null } = speed ?? {};
  return { apologised: { inTime, of, share: proportion(inTime, of) }, planned: { of: planned, medianDays } };
}
