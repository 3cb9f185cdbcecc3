import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { apologyFailure } from "@/lib/recovery/apology-failure";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { printSample } from "./print-sample";
import { type SendMessageInput, sendMessageSchema } from "./schema";

/** Mails a message, as it was seen, to the member who asks, and to nobody else. */
export async function sendTestMessage(actor: Actor, input: SendMessageInput) {
  authorize(actor, "incident:edit");
  const { incidentId, stage, revision } = sendMessageSchema.parse(input);
  const { workspaceId, memberId } = actor;

  const { mail, to } = await inWorkspace(actor, async (db) => {
    const message = await db.incidentMessage.findUnique({
      where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
      select: { incidentId: true, subject: true, body: true, revision: true },
    });
    if (!message) throw new NotFoundError("Write the message first.");
    if (message.revision !== revision) {
      throw new ConflictError("The message was changed meanwhile. Reload to see it as it is now.");
    }
    const { email } = await db.member.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      select: { email: true },
    });
    return { mail: await printSample(db, workspaceId, message), to: email };
  });
  const { firm, subject, html, text } = mail;
  try {
    await sendWorkspaceMail(workspaceId, { to, fromName: firm, subject: `Test: ${subject}`, html, text });
  } catch (error) {
    log.warn({ workspaceId, incidentId, error }, "a test of an incident's message was not mailed");
    throw new RuleViolation(apologyFailure({ error, pauseReason: null }));
  }
  return { to };
}
