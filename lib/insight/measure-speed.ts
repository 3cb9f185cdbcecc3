import type { Db } from "@/lib/platform/database/door";
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
    select count(*) filter (where apologised_at <= apologise_by)::int as "inTime",
           count(*) filter (
             where apologised_at is not null or (apologise_by < ${now} and outcome is distinct from 'not_an_issue')
           )::int as "of",
           count(planned_at)::int as planned,
           percentile_cont(0.5) within group (order by extract(epoch from planned_at - opened_at)::float8 / 86400) as "medianDays"
    from (
      select k.opened_at, k.outcome, k.opened_at + make_interval(hours => w.apologise_within_hours) as apologise_by,
             apology.at as apologised_at, plan.at as planned_at
      from recovery_cases k
      join workspaces w on w.id = k.workspace_id
      left join (
        select case_id, min(at) as at from apologies
        where workspace_id = ${workspaceId}::uuid and at >= ${since} group by case_id
      ) apology on apology.case_id = k.id
      left join (
        select case_id, min(told_at) as at from recovery_plans
        where workspace_id = ${workspaceId}::uuid and told_at >= ${since} group by case_id
      ) plan on plan.case_id = k.id
      where k.workspace_id = ${workspaceId}::uuid and k.opened_at >= ${since}
    ) opened`;
  const { inTime = 0, of = 0, planned = 0, medianDays = null } = speed ?? {};
  return { apologised: { inTime, of, share: proportion(inTime, of) }, planned: { of: planned, medianDays } };
}
