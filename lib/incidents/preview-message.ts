import { incidentMessageMail } from "@/emails/incident-message";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { clientLanguage } from "@/lib/recovery/client-language";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import { addressedTo } from "./message-words";

const EXAMPLE = { name: "Dana Example", locale: null };

/** A written message as the first of those affected gets it, without their own link; null while it is not written. */
export async function previewMessage(actor: Actor, incidentId: string, stage: IncidentMessageStage) {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  const found = await inWorkspace(actor, async (db) => {
    const message = await db.incidentMessage.findUnique({
      where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
      select: { subject: true, body: true },
    });
    if (!message) return null;
    const first = await db.incidentContact.findFirst({
      where: { workspaceId, incidentId },
      orderBy: { contactId: "asc" },
      select: { contact: { select: { name: true, locale: true } } },
    });
    const { name: firm } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true },
    });
    return { message, firm, contact: first?.contact ?? EXAMPLE };
  });
  if (!found) return null;

  const { message, firm, contact } = found;
  const mail = await incidentMessageMail({
    firm,
    subject: addressedTo(message.subject, contact.name),
    text: addressedTo(message.body, contact.name),
    pageLink: null,
    ...clientLanguage(contact.locale),
  });
  return { ...mail, firm };
}
