import type { Db } from "@/lib/platform/database/door";
import type { WorkingTime } from "./working-time";

type Row = Omit<WorkingTime, "holidays"> & { readonly holidays: string[] };

/** When the workspace works, its holidays included, in one read. A step. */
export async function getWorkingTime(db: Db, workspaceId: string): Promise<WorkingTime> {
  const [row] = await db.$queryRaw<Row[]>`
    select w.time_zone as "timeZone", w.work_from_minute as "fromMinute", w.work_until_minute as "untilMinute",
           w.work_weekdays as weekdays,
           array(select h."on"::text from holidays h where h.workspace_id = w.id order by h."on") as holidays
    from workspaces w where w.id = ${workspaceId}::uuid`;
  if (!row) throw new Error("There is no such workspace.");
  return { ...row, holidays: new Set(row.holidays) };
}
