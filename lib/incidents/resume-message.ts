import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { refuseUnlessOpen } from "./lock-incident";
import { lockMessage } from "./lock-message";
import { type MessageOfInput, messageOfSchema } from "./schema";
import { sendIncidentMailsJob } from "./send-incident-mails";

/** Lets a message that was stopped go on to whoever waits for it, with all tries before them; not about what is resolved. */
export async function resumeMessage(actor: Actor, input: MessageOfInput) {
  authorize(actor, "incident:edit");
  const which = messageOfSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { id: messageId, incident } = await lockMessage(db, workspaceId, which);
    refuseUnlessOpen(incident);
    const { count } = await db.incidentMessage.updateMany({
      where: { workspaceId, id: messageId, stoppedAt: { not: null }, mails: { some: { state: "waiting" } } },
      data: { stoppedAt: null, failure: null },
    });
    if (count === 0) throw new ConflictError("This message is on its way already, or nobody waits for it.");
    await db.incidentMail.updateMany({
      where: { workspaceId, messageId, state: "waiting" },
      data: { tries: 0, tryAt: null },
    });
    await enqueue(db, sendIncidentMailsJob, { workspaceId, messageId });
  });
}
