import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { wantsMail } from "@/lib/notifications/wants-mail";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";
import { wordsOfMail } from "./mail-words";
import { ownWords } from "./own-words";
import { parseMail } from "./parse-mail";
import { replySender, safeAddress } from "./reply-sender";

type Copy = { readonly workspaceId: string; readonly messageId: string; readonly memberId: string };

/**
 * Mails a client's answer about a case to one member. Who wants no such mail has none of an answer that stands in the case word for word,
 * but does have one with attachments, which are nowhere else. `isLastTry` leaves these out, where no mail server took them.
 */
export async function mailCaseAnswer({ workspaceId, messageId, memberId }: Copy, { isLastTry = false } = {}) {
  const found = await inWorkspace(systemActor(workspaceId), (db) =>
    readCopy(db, { workspaceId, messageId, memberId }),
  );
  const mail = found && (await parseMail(found.raw));
  if (!mail) return;

  const { raw, contact, account, member, isWanted } = found;
  const from = replySender(mail) ?? contact.email;
  const written = safeAddress(mail.from) ?? "";
  const words = ownWords(wordsOfMail(mail));
  const isWhole = words !== "" && mail.attachments.length === 0;
  if (isWhole && !isWanted) return;
  // Loaded only where there is news: what draws mails is large.
  const { caseAnsweredMail } = await import("@/emails/case-answered");
  const printed = await caseAnsweredMail({
    readerName: member.name,
    contactName: contact.name,
    accountName: account.name,
    from,
    isKnownAddress: written.toLowerCase() === contact.email.toLowerCase(),
    words,
    original: isWhole ? "not_needed" : isLastTry ? "too_large" : "attached",
    link: new URL(`/recovery/${found.id}`, env().APP_URL).href,
  });
  const attachments = isWhole || isLastTry ? [] : [{ filename: "answer.eml", content: Buffer.from(raw) }];
  await sendMail({ to: member.email, ...printed, replyTo: from, attachments });
}

export const mailCaseAnswerJob = defineJob({
  name: "bounces.mail-case-answer",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid(), memberId: z.uuid() }),
  run: (payload) => mailCaseAnswer(payload),
  giveUp: (payload) => mailCaseAnswer(payload, { isLastTry: true }),
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
  const isWanted = await wantsMail(db, { workspaceId, memberId, kind: "client_wrote" });
  return member && message?.case && { raw: message.raw, member, isWanted, ...message.case };
}
