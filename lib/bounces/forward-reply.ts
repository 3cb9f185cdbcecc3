import type { Email } from "postal-mime";
import { z } from "zod";
import { contactRepliedMail } from "@/emails/contact-replied";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";
import { accountKeepers } from "./account-keepers";
import { wordsOfMail } from "./mail-words";
import { parseMail } from "./parse-mail";

type Forwarding = { readonly workspaceId: string; readonly messageId: string };

const LONGEST_WORDS = 10_000;
const PASSED_ON = "Passed on to whoever looks after the account.";

/** Mails a client's reply to the account's owner, or to the admins when it has none. Not twice: a job may run again. */
export async function forwardReply({ workspaceId, messageId }: Forwarding) {
  const actor = systemActor(workspaceId);
  const reply = await inWorkspace(actor, (db) => readReply(db, workspaceId, messageId));
  if (!reply) return;

  const { raw, contact, keepers } = reply;
  const mail = await parseMail(raw);
  if (!mail) return;
  const from = senderOf(mail) ?? contact.email;
  const isWhole = mail.attachments.length === 0;
  for (const member of keepers.members) {
    const { subject, html, text } = await contactRepliedMail({
      readerName: member.name,
      isOwner: keepers.isOwner,
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
  await inWorkspace(actor, (db) =>
    db.inboundMessage.updateMany({ where: { workspaceId, id: messageId }, data: { note: PASSED_ON } }),
  );
}

export const forwardReplyJob = defineJob({
  name: "bounces.forward-reply",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => forwardReply(payload),
});

async function readReply(db: Db, workspaceId: string, messageId: string) {
  const message = await db.inboundMessage.findUnique({
    where: { workspaceId_id: { workspaceId, id: messageId }, kind: "reply", note: null },
    select: {
      raw: true,
      delivery: {
        select: {
          invitation: {
            select: {
              contact: {
                select: { id: true, name: true, email: true, account: { select: { id: true, name: true } } },
              },
            },
          },
        },
      },
    },
  });
  if (!message) return null;
  const { contact } = message.delivery.invitation;
  return { raw: message.raw, contact, keepers: await accountKeepers(db, workspaceId, contact.account.id) };
}

/** Where an answer should go, if the mail says so in a form that is safe in a header. */
function senderOf({ replyTo, from }: Email) {
  const address = replyTo?.[0]?.address || from?.address || "";
  return /^[^\s<>"(),;:@\p{Cc}]+@[^\s<>"(),;:@\p{Cc}]+$/u.test(address) ? address : null;
}
