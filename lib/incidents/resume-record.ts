import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { lockIncident, refuseUnlessOpen } from "./lock-incident";
import { recordForAllJob } from "./record-for-all";
import { refuseSecondRecord } from "./refuse-second-record";
import { refuseWhileOpening } from "./refuse-while-opening";
import { type RecordOfInput, recordOfSchema } from "./schema";

/** Goes on recording a step for all where it was stopped or broke off, in the name of whoever says so. */
export async function resumeRecord(actor: Actor, input: RecordOfInput) {
  authorize(actor, "incident:edit");
  const { incidentId, recordId } = recordOfSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const incident = await lockIncident(db, workspaceId, incidentId);
    refuseUnlessOpen(incident);
    await refuseWhileOpening(
      db,
      workspaceId,
      incident,
      "this is recorded for all of them. Go on in a moment.",
    );
    await refuseSecondRecord(db, workspaceId, incidentId);
    const { count } = await db.incidentRecord.updateMany({
      where: { workspaceId, id: recordId, incidentId, finishedAt: null, stoppedAt: { not: null } },
      data: { stoppedAt: null, failure: null, memberId },
    });
    if (count === 0) throw new ConflictError("This step is recorded for all already.");
    await enqueue(db, recordForAllJob, { workspaceId, recordId });
  });
}
