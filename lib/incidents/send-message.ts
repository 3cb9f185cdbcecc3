import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { listRecipients } from "./list-recipients";
import { lockMessage } from "./lock-message";
import { refuseWhileOpening } from "./refuse-while-opening";
import { type SendMessageInput, sendMessageSchema } from "./schema";
import { sendIncidentMailsJob } from "./send-incident-mails";

/**
 * Sends a message, as it was seen, to everybody whom an incident affects and who has not got it: to all the first time, later to those who
 * were added since. Of two who send at once one wins.
 */
export async function sendMessage(actor: Actor, input: SendMessageInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { revision, ...which } = sendMessageSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const { incident, ...message } = await lockMessage(db, workspaceId, which);
    if (incident.state !== "open") throw new RuleViolation("Open the incident before you send a message.");
    if (message.revision !== revision) throw new ConflictError(WRITTEN_ANEW);
    await refuseWhileOpening(db, workspaceId, incident, "an answer must find its case. Send in a moment.");
    const about = { incidentId: incident.id, messageId: message.id };
    const people = await listRecipients(db, workspaceId, about);
    const { count: recipients } = await db.incidentMail.createMany({
      data: people
        .filter(({ mailState }) => mailState === null)
        .map(({ contactId, sharesMailbox, leftOut }) => ({
          workspaceId,
          ...about,
          contactId,
          // Whether they can be reached is looked at again when it is their turn; who shares a mailbox is decided here.
          ...(sharesMailbox && { state: "left_out" as const, words: leftOut, at: now }),
        })),
    });
    if (recipients === 0) throw new ConflictError("Everybody has this message, or it is on its way to them.");
    await db.incidentMessage.update({
      where: { workspaceId_id: { workspaceId, id: message.id } },
      data: {
        sentAt: message.sentAt ?? now,
        memberId: message.sentAt ? message.memberId : memberId,
        stoppedAt: null,
        failure: null,
      },
      select: { id: true },
    });
    await enqueue(db, sendIncidentMailsJob, { workspaceId, messageId: message.id });
    return { recipients };
  });
}

const WRITTEN_ANEW = "The message was changed meanwhile. Reload to see it as it is now; nothing was sent.";
