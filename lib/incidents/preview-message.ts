import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import { printSample } from "./print-sample";

/** A written message as the first of those affected gets it, but for their own link; null while it is not written. */
export async function previewMessage(actor: Actor, incidentId: string, stage: IncidentMessageStage) {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const message = await db.incidentMessage.findUnique({
      where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
      select: { incidentId: true, subject: true, body: true },
    });
    return message && printSample(db, workspaceId, message);
  });
}
