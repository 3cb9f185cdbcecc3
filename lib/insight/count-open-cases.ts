import type { Db } from "@/lib/platform/database/door";
import { caseIsDue } from "@/lib/recovery/case-due";

/** Open cases now: how many, how many are late with their next step, and how many owe it before today ends in the zone. A step. */
export async function countOpenCases(db: Db, workspaceId: string, now: Date, timeZone: string) {
  const [cases] = await db.$queryRaw<{ open: number; overdue: number; dueToday: number }[]>`
    select count(*)::int as open,
           count(*) filter (where ${caseIsDue("overdue", now, timeZone)})::int as overdue,
           count(*) filter (where ${caseIsDue("today", now, timeZone)})::int as "dueToday"
    from recovery_cases k
    where k.workspace_id = ${workspaceId}::uuid
      and k.stage in ('new', 'apologised', 'diagnosed', 'planned', 'remedied', 'following_up')`;
  return cases ?? { open: 0, overdue: 0, dueToday: 0 };
}
