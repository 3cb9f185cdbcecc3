import { z } from "zod";
import { apologyMail } from "@/emails/apology";
import { systemActor } from "@/lib/access/actor";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { apologyFailure } from "./apology-failure";
import { caseReplyAddress } from "./case-reply-address";
import { clientLanguage } from "./client-language";
import { clientPageLink, LINKED } from "./client-page-link";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/** Mails what a member wrote to a client, as it was written; the answer comes to the case, or to the member where no mail is taken in. Never twice, though the job may run again. */
export async function sendLetter({ workspaceId, messageId }: Sending, now = new Date()) {
  const actor = systemActor(workspaceId);
  const letter = await inWorkspace(actor, (db) => readLetter(db, { workspaceId, messageId }));
  if (!letter) return;

  const { to, replyTo, mail } = letter;
  const { subject, html, text } = await apologyMail(mail);
  await sendWorkspaceMail(workspaceId, { to, fromName: mail.authorName, subject, html, text, replyTo });
  await inWorkspace(actor, async (db) => {
    await db.caseMessage.updateMany({ where: { workspaceId, id: messageId }, data: { mailedAt: now } });
  });
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const sendLetterJob = defineJob({
  name: "recovery.send-letter",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => sendLetter(payload),
  giveUp: (payload, error) => tellAuthor(payload, error),
});

async function readLetter(db: Db, { workspaceId, messageId }: Sending) {
  const message = await db.caseMessage.findUnique({
    where: { workspaceId_id: { workspaceId, id: messageId }, side: "firm", mailedAt: null },
    select: {
      caseId: true,
      words: true,
      memberId: true,
      case: { select: { ...LINKED, contact: { select: { email: true, locale: true } } } },
    },
  });
  if (!message?.memberId) return null;
  const author = await db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: message.memberId } },
    select: { name: true, email: true, workspace: { select: { name: true, publicKey: true } } },
  });
  const { name: firm, publicKey } = author.workspace;
  return {
    to: message.case.contact.email,
    replyTo: caseReplyAddress({ publicKey, caseId: message.caseId }) ?? author.email,
    mail: {
      authorName: author.name,
      firm,
      text: message.words,
      pageLink: clientPageLink(message.case, publicKey),
      ...clientLanguage(message.case.contact.locale),
    },
  };
}

/** Tells the author and the owner that the client did not get it, and why. */
function tellAuthor({ workspaceId, messageId }: Sending, error: unknown, now = new Date()) {
  return inWorkspace(systemActor(workspaceId), async (db) => {
    const message = await db.caseMessage.findUnique({
      where: { workspaceId_id: { workspaceId, id: messageId } },
      select: {
        caseId: true,
        memberId: true,
        case: { select: { ownerId: true, contact: { select: { name: true } } } },
      },
    });
    if (!message) return;
    const reason = apologyFailure({ error, pauseReason: null });
    await notifyMembers(
      db,
      {
        workspaceId,
        memberIds: [message.memberId, message.case.ownerId],
        kind: "apology_not_sent",
        words: `The mail to ${message.case.contact.name} was not sent. ${reason}`,
        path: `/recovery/${message.caseId}`,
      },
      now,
    );
  });
}
