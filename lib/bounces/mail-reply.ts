import { z } from "zod";
import { contactRepliedMail } from "@/emails/contact-replied";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";
import { wordsOfMail } from "./mail-words";
import { parseMail } from "./parse-mail";
import { replySender } from "./reply-sender";

type Copy = { readonly workspaceId: string; readonly messageId: string; readonly memberId: string };

const LONGEST_WORDS = 10_000;
const NOT_TO_ALL = "Could not be mailed to everybody who looks after the account.";

/** Mails a client's reply to one member: to whom it could not be sent is tried again, and nobody else hears of it twice. */
export async function mailReply({ workspaceId, messageId, memberId }: Copy) {
  const actor = systemActor(workspaceId);
  const found = await inWorkspace(actor, (db) => readCopy(db, { workspaceId, messageId, memberId }));
  const mail = found && (await parseMail(found.raw));
  if (!mail) return;

  const { raw, contact, member } = found;
  const from = replySender(mail) ?? contact.email;
  const isWhole = mail.attachments.length === 0;
  const { subject, html, text } = await contactRepliedMail({
    readerName: member.name,
    isOwner: contact.account.ownerId === memberId,
    contactName: contact.name,
    accountName: contact.account.name,
    from,
    words: wordsOfMail(mail).slice(0, LONGEST_WORDS),
    hasOriginal: !isWhole,
    link: new URL(`/accounts/people/${contact.id}`, env().APP_URL).href,
  });
  const attachments = isWhole ? [] : [{ filename: "reply.eml", content: Buffer.from(raw) }];
  await sendMail({ to: member.email, subject, html, text, replyTo: from, attachments });
}

export const mailReplyJob = defineJob({
  name: "bounces.mail-reply",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid(), memberId: z.uuid() }),
  run: (payload) => mailReply(payload),
  giveUp: ({ workspaceId, messageId }) => noteFailure(workspaceId, messageId),
});

function noteFailure(workspaceId: string, messageId: string) {
  return inWorkspace(systemActor(workspaceId), async (db) => {
    await db.inboundMessage.updateMany({ where: { workspaceId, id: messageId }, data: { note: NOT_TO_ALL } });
  });
}

async function readCopy(db: Db, { workspaceId, messageId, memberId }: Copy) {
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId }, state: "active" },
    select: { name: true, email: true },
  });
  const message = await db.inboundMessage.findUnique({
    where: { workspaceId_id: { workspaceId, id: messageId } },
    select: {
      raw: true,
      delivery: {
        select: {
          invitation: {
            select: {
              contact: {
                select: {
                  id: true,
                  name: true,
                  email: true,
                  account: { select: { name: true, ownerId: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  return (
    member && message?.delivery && { raw: message.raw, contact: message.delivery.invitation.contact, member }
  );
}
