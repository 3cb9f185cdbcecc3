import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";

type News = { readonly workspaceId: string; readonly contactId: string; readonly memberId: string };

/**
 * Mails one member that a contact's address is dead, unless it was corrected meanwhile: to whom it could not be sent is tried again,
 * and nobody else hears of it twice.
 */
export async function mailBounce({ workspaceId, contactId, memberId }: News) {
  const found = await inWorkspace(systemActor(workspaceId), (db) =>
    readNews(db, { workspaceId, contactId, memberId }),
  );
  if (!found) return;

  // Loaded only where there is news: the delivery pump names this job, and what draws mails is large.
  const { contactBouncedMail } = await import("@/emails/contact-bounced");
  const { contact, member } = found;
  const { subject, html, text } = await contactBouncedMail({
    readerName: member.name,
    isOwner: contact.account.ownerId === memberId,
    contactName: contact.name,
    contactTitle: contact.jobTitle,
    contactEmail: contact.email,
    accountName: contact.account.name,
    words: contact.bounceWords ?? "",
    link: new URL(`/accounts/people/${contactId}`, env().APP_URL).href,
  });
  await sendMail({ to: member.email, subject, html, text });
}

export const mailBounceJob = defineJob({
  name: "bounces.mail-bounce",
  payload: z.object({ workspaceId: z.uuid(), contactId: z.uuid(), memberId: z.uuid() }),
  run: (payload) => mailBounce(payload),
});

async function readNews(db: Db, { workspaceId, contactId, memberId }: News) {
  const contact = await db.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id: contactId }, bouncedAt: { not: null } },
    select: {
      name: true,
      email: true,
      jobTitle: true,
      bounceWords: true,
      account: { select: { name: true, ownerId: true } },
    },
  });
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId }, state: "active" },
    select: { name: true, email: true },
  });
  return contact && member && { contact, member };
}
