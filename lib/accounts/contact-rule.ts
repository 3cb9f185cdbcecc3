import { Prisma } from "@/prisma/generated/client";

/**
 * SQL for the contact rule, given the aliases of a contact_rules row and its workspace: the date, in the workspace's time zone,
 * on which the contact may be asked again. Whole days, so that "free again on 3 March" is true all of that day.
 */
export function freeAgainOnSql(rule: Prisma.Sql, workspace: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((${rule}.last_asked_at at time zone ${workspace}.time_zone)::date + ${workspace}.contact_rule_days)`;
}

/** SQL for today's date in a workspace's time zone. */
export function todaySql(now: Date, workspace: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${now}::timestamptz at time zone ${workspace}.time_zone)::date`;
}
