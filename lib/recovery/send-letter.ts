import { z } from "zod";
import { apologyMail } from "@/emails/apology";
import { systemActor } from "@/lib/access/actor";
import { findListeners } from "@/lib/case-trail/find-listeners";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { UncertainMail } from "@/lib/platform/send-once";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { apologyFailure } from "./apology-failure";
import { caseReplyAddress } from "./case-reply-address";
import { clientLanguage } from "./client-language";
import { clientPageLink, LINKED } from "./client-page-link";
import { letterOf } from "./letter-of";
import { HANDOVER_MS, nextHandover } from "./mail-handover";
import { tellOfUnknownFate } from "./tell-of-unknown-fate";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/**
 * Mails what a member wrote to a client, as it was written; the answer comes to the case, or to the member where no mail is taken in. Never
 * twice, though the job may run again: it is marked before it is handed over, and where nobody can know whether it went out the case says so.
 */
export async function sendLetter({ workspaceId, messageId }: Sending, now = new Date()) {
  const actor = systemActor(workspaceId);
  const about = { workspaceId, messageId };
  const letter = await inWorkspace(actor, (db) => takeLetter(db, about, now));
  if (!letter) return;

  const { to, replyTo, mail } = letter;
  try {
    const { subject, html, text } = await apologyMail(mail);
    const printed = { to, fromName: mail.authorName, subject, html, text, replyTo };
    await sendWorkspaceMail(workspaceId, { ...printed, isPersonal: true });
  } catch (error) {
    const isUncertain = error instanceof UncertainMail;
    await inWorkspace(actor, async (db) => {
      if (isUncertain) await sayUnknown(db, about, now);
      else await setHandedAt(db, about, { from: now, to: null });
    });
    if (isUncertain) return;
    throw error;
  }
  await inWorkspace(actor, (db) =>
    db.caseMessage.updateMany({ where: { workspaceId, id: messageId }, data: { mailedAt: now } }),
  );
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const sendLetterJob = defineJob({
  name: "recovery.send-letter",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => sendLetter(payload),
  giveUp: (payload, error) => tellAuthor(payload, error),
});

/** Marks the letter as handed over before it is, and promises to look at it again, should nobody live to write down its fate. */
async function takeLetter(db: Db, about: Sending, now: Date) {
  const { workspaceId, messageId } = about;
  const message = await db.caseMessage.findUnique({
    where: { workspaceId_id: { workspaceId, id: messageId }, side: "firm", mailedAt: null },
    select: {
      caseId: true,
      words: true,
      memberId: true,
      handedAt: true,
      case: {
        select: {
          ...LINKED,
          contact: { select: { email: true, locale: true } },
          events: { where: { kind: "letter_fate_unknown" }, select: { data: true } },
        },
      },
    },
  });
  if (!message?.memberId) return null;
  const isSettled = message.case.events.some(({ data }) => letterOf(data) === messageId);
  const next = nextHandover({ handedAt: message.handedAt, isSettled }, now);
  if (next === "fate_unknown") await sayUnknown(db, about, now);
  if (next !== "hand_over") return null;
  const { count } = await setHandedAt(db, about, { from: null, to: now });
  if (count === 0) return null;
  await enqueue(db, sendLetterJob, about, { startAfter: new Date(now.getTime() + HANDOVER_MS) });

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

type Marks = { readonly from: Date | null; readonly to: Date | null };

function setHandedAt(db: Db, { workspaceId, messageId }: Sending, { from, to }: Marks) {
  return db.caseMessage.updateMany({
    where: { workspaceId, id: messageId, handedAt: from },
    data: { handedAt: to },
  });
}

async function sayUnknown(db: Db, { workspaceId, messageId }: Sending, now: Date) {
  const { caseId, memberId } = await db.caseMessage.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: messageId } },
    select: { caseId: true, memberId: true },
  });
  const event = { workspaceId, caseId, at: now, memberId: null, data: { messageId } };
  await recordCaseEvent(db, { ...event, kind: "letter_fate_unknown" });
  await tellOfUnknownFate(db, { workspaceId, caseId, authorId: memberId, what: "mail" }, now);
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
    const { caseId, memberId } = message;
    await notifyMembers(
      db,
      {
        workspaceId,
        memberIds: await findListeners(db, { workspaceId, caseId, wanted: [memberId, message.case.ownerId] }),
        kind: "apology_not_sent",
        words: `The mail to ${message.case.contact.name} was not sent. ${reason}`,
        path: `/recovery/${caseId}`,
      },
      now,
    );
  });
}
