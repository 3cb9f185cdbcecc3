import type { Cursor } from "@/lib/platform/page-cursor";
import { Prisma } from "@/prisma/generated/client";

/** What a list of cases is sorted by: open ones by what presses, closed ones and those of a stretch of time by the latest. */
export type QueueOrder = "rankAt" | "closedAt" | "openedAt";

const COLUMN = {
  rankAt: Prisma.sql`k.rank_at`,
  closedAt: Prisma.sql`k.closed_at`,
  openedAt: Prisma.sql`k.opened_at`,
} as const satisfies Record<QueueOrder, Prisma.Sql>;

export function orderOf({ isClosed, isOfTime }: { isClosed: boolean; isOfTime: boolean }): QueueOrder {
  if (isClosed) return "closedAt";
  return isOfTime ? "openedAt" : "rankAt";
}

/** The order of cases `k`; SQL. */
export function sortedBy(order: QueueOrder): Prisma.Sql {
  return order === "rankAt" ? Prisma.sql`k.rank_at, k.id` : Prisma.sql`${COLUMN[order]} desc, k.id desc`;
}

/** Whether case `k` comes after the last row of the page before; SQL. */
export function isAfter(order: QueueOrder, last: Cursor | null): Prisma.Sql {
  if (!last) return Prisma.sql`true`;
  const place = Prisma.sql`(${last.at}, ${last.id}::uuid)`;
  return order === "rankAt"
    ? Prisma.sql`(k.rank_at, k.id) > ${place}`
    : Prisma.sql`(${COLUMN[order]}, k.id) < ${place}`;
}
