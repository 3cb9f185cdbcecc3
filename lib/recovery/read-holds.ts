import type { Db } from "@/lib/platform/database/door";

const MOST_HOLDS = 200;

/** The holds of a case, the latest first. A step. */
export function readHolds(db: Db, workspaceId: string, caseId: string) {
  return db.caseHold.findMany({
    where: { workspaceId, caseId },
    select: { id: true, since: true, untilOn: true, endedAt: true, reason: true, memberId: true },
    orderBy: { since: "desc" },
    take: MOST_HOLDS,
  });
}
