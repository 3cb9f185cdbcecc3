import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";
import { wordsOfMail } from "./mail-words";
import { ownWords } from "./own-words";
import { parseMail } from "./parse-mail";
import { replySender } from "./reply-sender";

type Copy = { readonly workspaceId: string; readonly messageId: string; readonly memberId: string };

/** Mails a client's answer about a case to the member who wrote to them. */
export async function mailCaseAnswer({ workspaceId, messageId, memberId }: Copy) {
  const found = await inWorkspace(systemActor(workspaceId), (db) =>
    readCopy(db, { workspaceId, messageId, memberId }),
  );
  const mail = found && (await parseMail(found.raw));
  if (!mail) return;

  const { raw, contact, account, member } = found;
  const from = replySender(mail) ?? contact.email;
  const isWhole = mail.attachments.length === 0;
  // Loaded only where there is news: what draws mails is large.
  const { caseAnsweredMail } = await import("@/emails/case-answered");
  const printed = await caseAnsweredMail({
    readerName: member.name,
    contactName: contact.name,
    accountName: account.name,
    from,
    words: ownWords(wordsOfMail(mail)),
    hasOriginal: !isWhole,
    link: new URL(`/recovery/${found.id}`, env().APP_URL).href,
  });
  const attachments = isWhole ? [] : [{ filename: "answer.eml", content: Buffer.from(raw) }];
  await sendMail({ to: member.email, ...printed, replyTo: from, attachments });
}

export const mailCaseAnswerJob = defineJob({
  name: "bounces.mail-case-answer",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid(), memberId: z.uuid() }),
  run: (payload) => mailCaseAnswer(payload),
});

async function readCopy(db: Db, { workspaceId, messageId, memberId }: Copy) {
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId }, state: "active" },
    select: { name: true, email: true },
  });
  const message = await db.inboundMessage.findUnique({
    where: { workspaceId_id: { workspaceId, id: messageId } },
    select: {
      raw: true,
      case: {
        select: {
          id: true,
          contact: { select: { name: true, email: true } },
          account: { select: { name: true } },
        },
      },
    },
  });
  return member && message?.case && { raw: message.raw, member, ...message.case };
}
