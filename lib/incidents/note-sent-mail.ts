import { type Actor, type SystemActor, systemActor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { DomainError, NotFoundError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { ClaimedMail } from "./claim-incident-mail";
import { countAsApology } from "./count-as-apology";
import { failureWords } from "./failure-words";
import { addressedTo } from "./message-words";

/**
 * Records that a mail went out: with the mail, in its case, and as the apology of a case that has none where the message counts as one.
 * Where that fails the mail has gone out all the same: the reason stands beside the client, and the case still asks for an apology.
 */
export async function noteSentMail(mail: ClaimedMail, now: Date) {
  const author = await readAuthor(mail);
  try {
    await inWorkspace(mail, async (db) => {
      const apology = await note(db, author, mail, now);
      if (apology) await countAsApology(db, author, apology, now);
    });
  } catch (error) {
    const { messageId, contactId } = mail;
    if (!(error instanceof DomainError))
      log.error({ messageId, contactId, error }, "no apology could be noted");
    await inWorkspace(mail, async (db) => {
      const apology = await note(db, author, mail, now);
      if (apology) await keepRefusal(db, mail, apology.incidentId, failureWords(error));
    });
  }
}

/** Who sent the message; the product itself once they are gone. */
async function readAuthor({ workspaceId, messageId }: ClaimedMail) {
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
  { workspaceId, messageId, contactId }: ClaimedMail,
  now: Date,
) {
  const { message, addressee } = await db.incidentMail.update({
    where: { workspaceId_messageId_contactId: { workspaceId, messageId, contactId } },
    data: { state: "sent", words: null, at: now },
    select: {
      message: { select: { stage: true, subject: true, body: true, isApology: true, impact: true } },
      addressee: { select: { caseId: true, incidentId: true, contact: { select: { name: true } } } },
    },
  });
  const { caseId, incidentId, contact } = addressee;
  if (!caseId) return null;
  const told = (words: string) => addressedTo(words, contact.name);
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: author.memberId,
    kind: "incident_told",
    note: told(message.subject),
    data: { incidentId, stage: message.stage },
  });
  if (!message.isApology) return null;
  return { caseId, incidentId, text: told(message.body), impact: message.impact ?? "" };
}

function keepRefusal(db: Db, { workspaceId, contactId }: ClaimedMail, incidentId: string, refusal: string) {
  return db.incidentContact.update({
    where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
    data: { apologyRefusal: refusal },
    select: { contactId: true },
  });
}
