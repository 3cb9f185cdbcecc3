import type { Db } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";

/** Refuses to record a step for all while another is being recorded. A step; the incident is locked. */
export async function refuseSecondRecord(db: Db, workspaceId: string, incidentId: string) {
  const running = await db.incidentRecord.count({
    where: { workspaceId, incidentId, finishedAt: null, stoppedAt: null },
  });
  if (running > 0) {
    throw new ConflictError("Another step is being recorded for all just now. Try again in a moment.");
  }
}
