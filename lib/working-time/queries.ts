import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { MOST_HOLIDAYS } from "./schema";

/** When the firm works and its holidays by date, as the settings show them. */
export function getWorkCalendar(actor: Actor) {
  authorize(actor, "workspace:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const { workFromMinute, workUntilMinute, workWeekdays, timeZone } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { workFromMinute: true, workUntilMinute: true, workWeekdays: true, timeZone: true },
    });
    const holidays = await db.holiday.findMany({
      where: { workspaceId },
      select: { on: true, name: true },
      orderBy: { on: "asc" },
      take: MOST_HOLIDAYS,
    });
    return {
      timeZone,
      fromMinute: workFromMinute,
      untilMinute: workUntilMinute,
      weekdays: workWeekdays,
      holidays: holidays.map(({ on, name }) => ({ on: on.toISOString().slice(0, 10), name })),
    };
  });
}

export type WorkCalendar = Awaited<ReturnType<typeof getWorkCalendar>>;
