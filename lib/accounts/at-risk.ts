import { Prisma } from "@/prisma/generated/client";

/** A renewal within so many days puts an account with an unhappy client at risk. */
export const AT_RISK_DAYS = 180;

/** Whether account `a` has an open case from an unhappy answer and renews within 180 days of `today`, "2026-03-31"; SQL. */
export function accountIsAtRisk(today: string): Prisma.Sql {
  return Prisma.sql`(
    a.renewal_on >= ${today}::date and a.renewal_on <= ${today}::date + ${AT_RISK_DAYS}::int
    and exists (
      select from recovery_cases k
      where k.workspace_id = a.workspace_id and k.account_id = a.id and k.origin = 'detractor' and k.stage <> 'closed'
    )
  )`;
}
