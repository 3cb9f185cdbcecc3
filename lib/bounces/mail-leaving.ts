import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";

type News = { readonly workspaceId: string; readonly contactId: string; readonly memberId: string };

/** Mails one member that a contact said it is no longer them, and whom they named instead. */
export async function mailLeaving(news: News) {
  const found = await inWorkspace(systemActor(news.workspaceId), (db) => readNews(db, news));
  if (!found) return;

  // Loaded only where there is news: what draws mails is large.
  const { contactLeftMail } = await import("@/emails/contact-left");
  const { contact, member } = found;
  const { subject, html, text } = await contactLeftMail({
    readerName: member.name,
    isOwner: contact.account.ownerId === news.memberId,
    contactName: contact.name,
    contactTitle: contact.jobTitle,
    accountName: contact.account.name,
    successorName: contact.successorName,
    successorEmail: contact.successorEmail,
    link: new URL(`/accounts/people/${news.contactId}`, env().APP_URL).href,
  });
  await sendMail({ to: member.email, subject, html, text });
}

export const mailLeavingJob = defineJob({
  name: "bounces.mail-leaving",
  payload: z.object({ workspaceId: z.uuid(), contactId: z.uuid(), memberId: z.uuid() }),
  run: (payload) => mailLeaving(payload),
});

async function readNews(db: Db, { workspaceId, contactId, memberId }: News) {
  const contact = await db.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id: contactId }, leftSaidAt: { not: null } },
    select: {
      name: true,
      jobTitle: true,
      successorName: true,
      successorEmail: true,
      account: { select: { name: true, ownerId: true } },
    },
  });
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId }, state: "active" },
    select: { name: true, email: true },
  });
  return contact && member && { contact, member };
}
