import type { Db } from "@/lib/platform/database/door";

type Recording = { readonly workspaceId: string; readonly recordId: string };

/** A step that is being recorded for all; null once it is finished or stopped, or its incident is not open any more. A step. */
export function readRecord(db: Db, { workspaceId, recordId }: Recording) {
  return db.incidentRecord.findUnique({
    where: {
      workspaceId_id: { workspaceId, id: recordId },
      finishedAt: null,
      stoppedAt: null,
      incident: { state: "open" },
    },
    select: { incidentId: true, stage: true, facts: true, memberId: true, upTo: true },
  });
}
