import { incidentMessageMail } from "@/emails/incident-message";
import type { Db } from "@/lib/platform/database/door";
import { caseReplyAddress } from "@/lib/recovery/case-reply-address";
import { clientLanguage } from "@/lib/recovery/client-language";
import { clientPageLink, LINKED } from "@/lib/recovery/client-page-link";
import { addressedTo } from "./message-words";

type Mail = { readonly workspaceId: string; readonly messageId: string; readonly contactId: string };

/** A message of an incident as one contact gets it, in the firm's name; the answer comes to their case, or to the incident's owner where no mail is taken in. A step. */
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
  const answered = await db.member.findFirst({
    where: {
      workspaceId,
      id: { in: [message.incident.ownerId, message.memberId].filter((id) => id !== null) },
    },
    orderBy: [{ state: "asc" }, { id: "asc" }],
    select: { email: true },
  });
  const linked = caseId
    ? await db.recoveryCase.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId, id: caseId } },
        select: LINKED,
      })
    : null;
  const mail = await incidentMessageMail({
    firm,
    subject: addressedTo(message.subject, contact.name),
    text: addressedTo(message.body, contact.name),
    pageLink: linked && clientPageLink(linked, publicKey),
    ...clientLanguage(contact.locale),
  });
  return {
    ...mail,
    to: contact.email,
    fromName: firm,
    replyTo: (caseId ? caseReplyAddress({ publicKey, caseId }) : null) ?? answered?.email,
  };
}
