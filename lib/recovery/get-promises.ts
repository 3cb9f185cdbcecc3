import type { Db } from "@/lib/platform/database/door";
import type { Severity } from "@/prisma/generated/enums";
import type { Promises } from "./case-clock";

/** What the workspace promises for cases of a severity; where nothing is set for it, what holds for all. A step. */
export async function getPromises(db: Db, workspaceId: string, severity: Severity): Promise<Promises> {
  const [row] = await db.$queryRaw<Promises[]>`
    select coalesce(p.apologise_within_hours, w.apologise_within_hours) as "apologiseWithinHours",
           coalesce(p.diagnose_within_days, w.diagnose_within_days) as "diagnoseWithinDays",
           coalesce(p.plan_within_days, w.plan_within_days) as "planWithinDays",
           w.follow_up_after_days as "followUpAfterDays"
    from workspaces w
    left join case_promises p on p.workspace_id = w.id and p.severity = ${severity}::severity
    where w.id = ${workspaceId}::uuid`;
  if (!row) throw new Error("There is no such workspace.");
  return row;
}
