import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import { lockIncident } from "./lock-incident";

type Which = { readonly incidentId: string; readonly stage: IncidentMessageStage };

/** A message with its incident, which nobody else changes until the caller's transaction ends. Throws where there is none. A step. */
export async function lockMessage(db: Db, workspaceId: string, { incidentId, stage }: Which) {
  const incident = await lockIncident(db, workspaceId, incidentId);
  const message = await db.incidentMessage.findUnique({
    where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
    select: { id: true, revision: true, sentAt: true, stoppedAt: true, memberId: true },
  });
  if (!message) throw new NotFoundError("Write the message first.");
  return { ...message, incident };
}
