import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { type MessageOfInput, messageOfSchema } from "./schema";
import { sendIncidentMailsJob } from "./send-incident-mails";

/** Lets a message that was stopped go on to whoever waits for it. */
export async function resumeMessage(actor: Actor, input: MessageOfInput) {
  authorize(actor, "incident:edit");
  const { incidentId, stage } = messageOfSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const [message] = await db.incidentMessage.updateManyAndReturn({
      where: { workspaceId, incidentId, stage, stoppedAt: { not: null } },
      data: { stoppedAt: null, failure: null },
      select: { id: true },
    });
    if (!message) throw new ConflictError("This message is on its way already.");
    await enqueue(db, sendIncidentMailsJob, { workspaceId, messageId: message.id });
  });
}
