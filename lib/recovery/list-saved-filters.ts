import type { Db } from "@/lib/platform/database/door";

export const MOST_SAVED_FILTERS = 20;

/** The ways to look at the cases that a member has kept, by name. A step. */
export function listSavedFilters(db: Db, owner: { workspaceId: string; memberId: string }) {
  return db.savedFilter.findMany({
    where: owner,
    orderBy: { name: "asc" },
    take: MOST_SAVED_FILTERS,
    select: { id: true, name: true, query: true },
  });
}

export type SavedFilter = Awaited<ReturnType<typeof listSavedFilters>>[number];
