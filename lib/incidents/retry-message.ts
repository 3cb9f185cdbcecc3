import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { listRecipients } from "./list-recipients";
import { refuseUnlessOpen } from "./lock-incident";
import { lockMessage } from "./lock-message";
import { again } from "./mail-forecast";
import { type MessageOfInput, messageOfSchema } from "./schema";
import { sendIncidentMailsJob } from "./send-incident-mails";

/** Sends a message once more to those whom it did not reach and would reach now: it failed, or they were left out. Never where it was handed over, whatever became of it. */
export async function retryMessage(actor: Actor, input: MessageOfInput) {
  authorize(actor, "incident:edit");
  const which = messageOfSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const { id: messageId, incident } = await lockMessage(db, workspaceId, which);
    refuseUnlessOpen(incident);
    const people = await listRecipients(db, workspaceId, { incidentId: incident.id, messageId });
    const { count } = await db.incidentMail.updateMany({
      where: {
        workspaceId,
        messageId,
        contactId: { in: again(people).map(({ contactId }) => contactId) },
        state: { in: ["failed", "left_out"] },
      },
      data: { state: "waiting", words: null, tries: 0, tryAt: null },
    });
    if (count === 0) throw new ConflictError("Nobody is left for whom another try would change anything.");
    await db.incidentMessage.update({
      where: { workspaceId_id: { workspaceId, id: messageId } },
      data: { stoppedAt: null, failure: null },
      select: { id: true },
    });
    await enqueue(db, sendIncidentMailsJob, { workspaceId, messageId });
    return { recipients: count };
  });
}
