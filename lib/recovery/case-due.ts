import { Prisma } from "@/prisma/generated/client";
import { dateIn, endOfDate } from "./case-clock";

export type DueFilter = "overdue" | "today";

/** Whether the next step of case `k` should have been done by now, or is still due before today ends in the zone; SQL. */
export function caseIsDue(due: DueFilter, now: Date, timeZone: string): Prisma.Sql {
  if (due === "overdue") return Prisma.sql`k.due_at < ${now}`;
  return Prisma.sql`(k.due_at >= ${now} and ${caseIsDueBeforeTomorrow(now, timeZone)})`;
}

/** Whether the next step of case `k` is not overdue and falls due before a day ("2026-03-04") ends in the zone; SQL. */
export function caseIsDueBy(day: string, now: Date, timeZone: string): Prisma.Sql {
  const end = endOfDate(new Date(`${day}T00:00:00Z`), timeZone);
  return Prisma.sql`(k.due_at >= ${now} and k.due_at <= ${end})`;
}

/** Whether the next step of case `k` falls due before today ends in the zone, or did before; SQL. */
export function caseIsDueBeforeTomorrow(now: Date, timeZone: string): Prisma.Sql {
  return Prisma.sql`k.due_at <= ${endOfDate(dateIn(now, timeZone), timeZone)}`;
}
