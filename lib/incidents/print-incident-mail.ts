import type { Db } from "@/lib/platform/database/door";
import { caseReplyAddress } from "@/lib/recovery/case-reply-address";
import { clientPageLink, LINKED } from "@/lib/recovery/client-page-link";
import { printMessage } from "./print-message";

type Mail = { readonly workspaceId: string; readonly messageId: string; readonly contactId: string };

/** A message of an incident as one contact gets it, in the firm's name; the answer comes to their case, or, where no mail is taken in, to the incident's owner, else its author, whoever is still there. A step. */
export async function printIncidentMail(db: Db, { workspaceId, messageId, contactId }: Mail) {
  const message = await db.incidentMessage.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: messageId } },
    select: {
      subject: true,
      body: true,
      incidentId: true,
      memberId: true,
      incident: { select: { ownerId: true } },
    },
  });
  const { incidentId } = message;
  const { contact, caseId } = await db.incidentContact.findUniqueOrThrow({
    where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
    select: { caseId: true, contact: { select: { name: true, email: true, locale: true } } },
  });
  const { name: firm, publicKey } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true, publicKey: true },
  });
  const { ownerId } = message.incident;
  const able = await db.member.findMany({
    where: {
      workspaceId,
      state: "active",
      id: { in: [ownerId, message.memberId].filter((id) => id !== null) },
    },
    select: { id: true, email: true },
  });
  const answered = able.find(({ id }) => id === ownerId) ?? able[0];
  const linked = caseId
    ? await db.recoveryCase.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId, id: caseId } },
        select: LINKED,
      })
    : null;
  const { subject, body } = message;
  const pageLink = linked && clientPageLink(linked, publicKey);
  const mail = await printMessage({ firm, subject, body, pageLink }, contact);
  return {
    ...mail,
    to: contact.email,
    fromName: firm,
    replyTo: (caseId ? caseReplyAddress({ publicKey, caseId }) : null) ?? answered?.email,
  };
}
