import type { Cursor } from "@/lib/platform/page-cursor";
import type { Prisma } from "@/prisma/generated/client";

/** What a list of cases is sorted by: open ones by what presses, closed ones and those of a stretch of time by the latest. */
export type QueueOrder = "rankAt" | "closedAt" | "openedAt";

export function orderOf({ isClosed, isOfTime }: { isClosed: boolean; isOfTime: boolean }): QueueOrder {
  if (isClosed) return "closedAt";
  return isOfTime ? "openedAt" : "rankAt";
}

export function sortedBy(order: QueueOrder): Prisma.RecoveryCaseOrderByWithRelationInput[] {
  const direction = order === "rankAt" ? "asc" : "desc";
  return [{ [order]: direction }, { id: direction }];
}

/** Only what comes after the last row of the page before. */
export function after(order: QueueOrder, last: Cursor | null): Prisma.RecoveryCaseWhereInput {
  if (!last) return {};
  const { at, id } = last;
  return order === "rankAt"
    ? { rankAt: { gte: at }, OR: [{ rankAt: { gt: at } }, { id: { gt: id } }] }
    : { [order]: { lte: at }, OR: [{ [order]: { lt: at } }, { id: { lt: id } }] };
}
