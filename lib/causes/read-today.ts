import { dayOf } from "@/lib/platform/calendar-day";
import type { Db } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";

/** The calendar date of an instant where the workspace is, kept as midnight UTC like the dates of actions. A step. */
export async function readToday(db: Db, workspaceId: string, now: Date): Promise<Date> {
  return new Date(`${dayOf(now, await getTimeZone(db, workspaceId))}T00:00:00Z`);
}
