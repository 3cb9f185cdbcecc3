import { Prisma } from "@/prisma/generated/client";

/**
 * The cases opened since an instant as `timed`: by when each was to be apologised for, as was promised when it opened, when it first was in words that were not refused by a mail server, and when its first plan was told, in no letter that did not go out; SQL.
 */
export function timedCases(workspaceId: string, since: Date): Prisma.Sql {
  return Prisma.sql`(
    select k.id, k.opened_at, k.outcome, k.apologise_by,
           apology.at as apologised_at, plan.at as planned_at
    from recovery_cases k
    left join (
      select case_id, min(at) as at from apologies
      where workspace_id = ${workspaceId}::uuid and at >= ${since} and not_sent_at is null group by case_id
    ) apology on apology.case_id = k.id
    left join (
      select p.case_id, min(coalesce(m.mailed_at, p.told_at)) as at from recovery_plans p
      left join case_messages m on m.workspace_id = p.workspace_id and m.id = p.message_id
      where p.workspace_id = ${workspaceId}::uuid and p.told_at >= ${since} and m.not_sent_at is null
      group by p.case_id
    ) plan on plan.case_id = k.id
    where k.workspace_id = ${workspaceId}::uuid and k.opened_at >= ${since}
  ) timed`;
}

/** Whether the apology for a `timed` case can be judged: it was made, or its time is up and the case was an issue; SQL. */
export function apologyIsJudged(now: Date): Prisma.Sql {
  return Prisma.sql`(
    timed.apologised_at is not null
    or (timed.apologise_by < ${now} and timed.outcome is distinct from 'not_an_issue')
  )`;
}

/** Whether the first apology for a `timed` case was made within the promised hours; SQL. */
export const APOLOGY_WAS_IN_TIME = Prisma.sql`coalesce(timed.apologised_at <= timed.apologise_by, false)`;

/** Whether a plan of a `timed` case was ever told to the client; SQL. */
export const PLAN_WAS_TOLD = Prisma.sql`timed.planned_at is not null`;

/** What a list of cases may ask of their timing. */
export type TimingFilter = {
  readonly apology?: "in_time" | "late";
  readonly plan?: "told" | "none";
};

/** Whether a `timed` case passes the filter; those in time and those late are all that can be judged; SQL. */
export function timingPasses({ apology, plan }: TimingFilter, now: Date): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (apology === "in_time") conditions.push(APOLOGY_WAS_IN_TIME);
  if (apology === "late") conditions.push(Prisma.sql`${apologyIsJudged(now)} and not ${APOLOGY_WAS_IN_TIME}`);
  if (plan) conditions.push(plan === "told" ? PLAN_WAS_TOLD : Prisma.sql`not (${PLAN_WAS_TOLD})`);
  return Prisma.join(conditions, " and ");
}
