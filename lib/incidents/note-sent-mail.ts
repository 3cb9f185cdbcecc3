import { type Actor, type SystemActor, systemActor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import type { ClaimedMail } from "./claim-incident-mail";
import { countAsApology } from "./count-as-apology";
import { addressedTo } from "./message-words";

/** Records that a mail went out: with the mail, in its case, and as the apology of a case that has none where the message counts as one. */
export async function noteSentMail(mail: ClaimedMail, now: Date) {
  const author = await readAuthor(mail);
  await inWorkspace(mail, (db) => note(db, author, mail, now));
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
  if (!caseId) return;
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
  if (!message.isApology) return;
  const apology = { caseId, text: told(message.body), impact: message.impact ?? "" };
  const refusal = await countAsApology(db, author, apology, now);
  await db.incidentContact.update({
    where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
    data: { refusal },
    select: { contactId: true },
  });
}
