import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { lockIncident } from "./lock-incident";
import { type RecordOfInput, recordOfSchema } from "./schema";

/** Stops a step that is being recorded for all; the cases that moved stay where they are. */
export async function stopRecord(actor: Actor, input: RecordOfInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, recordId } = recordOfSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    await lockIncident(db, workspaceId, incidentId);
    const { count } = await db.incidentRecord.updateMany({
      where: { workspaceId, id: recordId, incidentId, finishedAt: null, stoppedAt: null },
      data: { stoppedAt: now },
    });
    if (count === 0) throw new ConflictError("This step is not being recorded any more.");
  });
}
