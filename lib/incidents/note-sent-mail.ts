import { addMinutes } from "date-fns";
import { z } from "zod";
import { type Actor, type SystemActor, systemActor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { DomainError, NotFoundError } from "@/lib/platform/errors";
import { insist } from "@/lib/platform/insist";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { isPassing } from "@/lib/platform/passing-error";
import type { ClaimedMail } from "./claim-incident-mail";
import { countAsApology } from "./count-as-apology";
import { failureWords } from "./failure-words";
import { addressedTo } from "./message-words";

type SentMail = Pick<ClaimedMail, "workspaceId" | "messageId" | "contactId">;

const AGAIN_AFTER_MINUTES = 10;

/**
 * Records that a mail went out: with the mail, in its case, and as the apology of a case that has none where the message counts as one.
 * Where a rule forbids that, the mail has gone out all the same: the reason stands beside the client, and the case still asks for an
 * apology. What the database cannot take now is promised, and until it is noted nobody takes the mail for one that did not go out.
 */
export async function noteSentMail({ workspaceId, messageId, contactId }: SentMail, now: Date) {
  const mail = { workspaceId, messageId, contactId };
  try {
    await noteMail(mail, now);
  } catch (error) {
    log.warn({ messageId, contactId, error }, "a mail that went out is not noted yet");
    await insist("that a mail went out", () => promiseNote(mail));
  }
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const noteSentMailJob = defineJob<SentMail>({
  name: "incidents.note-sent-mail",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid(), contactId: z.uuid() }),
  run: (mail) => noteMail(mail),
  // The mail is out: its noting is never given up.
  giveUp: (mail) => promiseNote(mail, addMinutes(new Date(), AGAIN_AFTER_MINUTES)),
});

function promiseNote(mail: SentMail, startAfter?: Date): Promise<void> {
  return inWorkspace(mail, (db) => enqueue(db, noteSentMailJob, mail, startAfter ? { startAfter } : {}));
}

/** Notes it, at the time it was handed over unless said otherwise; changes nothing where that was done. Throws where the database is busy. */
async function noteMail(mail: SentMail, at?: Date) {
  const author = await readAuthor(mail);
  try {
    await inWorkspace(mail, async (db) => {
      const apology = await note(db, author, mail, at);
      if (apology) await countAsApology(db, author, apology, apology.at);
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    const { messageId, contactId } = mail;
    if (!(error instanceof DomainError))
      log.error({ messageId, contactId, error }, "no apology could be noted");
    await inWorkspace(mail, async (db) => {
      const apology = await note(db, author, mail, at);
      if (apology) await keepRefusal(db, mail, apology.incidentId, failureWords(error));
    });
  }
}

/** Who sent the message; the product itself once they are gone. */
async function readAuthor({ workspaceId, messageId }: SentMail) {
  const { memberId } = await inWorkspace({ workspaceId }, (db) =>
    db.incidentMessage.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: messageId } },
      select: { memberId: true },
    }),
  );
  if (!memberId) return systemActor(workspaceId);
  return actorOfMember(workspaceId, memberId).catch((error: unknown) => {
    if (error instanceof NotFoundError) return systemActor(workspaceId);
    throw error;
  });
}

/** Notes it with the mail and in its case; gives the apology it is to count as, if it is. */
async function note(
  db: Db,
  author: Actor | SystemActor,
  { workspaceId, messageId, contactId }: SentMail,
  handedAt?: Date,
) {
  const mine = { workspaceId, messageId, contactId };
  const { count } = await db.incidentMail.updateMany({
    where: { ...mine, state: "handoff" },
    data: { state: "sent", words: null, at: handedAt },
  });
  if (count === 0) return null;
  const { message, addressee, ...mail } = await db.incidentMail.findUniqueOrThrow({
    where: { workspaceId_messageId_contactId: mine },
    select: {
      at: true,
      message: { select: { stage: true, subject: true, body: true, isApology: true, impact: true } },
      addressee: { select: { caseId: true, incidentId: true, contact: { select: { name: true } } } },
    },
  });
  const { caseId, incidentId, contact } = addressee;
  if (!caseId) return null;
  const at = mail.at ?? new Date();
  const told = (words: string) => addressedTo(words, contact.name);
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at,
    memberId: author.memberId,
    kind: "incident_told",
    note: told(message.subject),
    data: { incidentId, stage: message.stage },
  });
  if (!message.isApology) return null;
  return { at, caseId, incidentId, text: told(message.body), impact: message.impact ?? "" };
}

function keepRefusal(db: Db, { workspaceId, contactId }: SentMail, incidentId: string, refusal: string) {
  return db.incidentContact.update({
    where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
    data: { apologyRefusal: refusal },
    select: { contactId: true },
  });
}
