import type { Db } from "@/lib/platform/database/door";

/** The open case of the workspace whose step falls due next, for a desk on which nothing lies; null when there is none. A step. */
export function readNextDue(db: Db, workspaceId: string) {
  return db.recoveryCase.findFirst({
    where: { workspaceId, rankAt: { not: null }, dueAt: { not: null } },
    orderBy: [{ rankAt: "asc" }, { id: "asc" }],
    select: { id: true, stage: true, lacksApology: true, dueAt: true, account: { select: { name: true } } },
  });
}
