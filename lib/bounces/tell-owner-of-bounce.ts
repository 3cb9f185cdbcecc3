import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";
import { accountKeepers } from "./account-keepers";

type Telling = { readonly workspaceId: string; readonly contactId: string };

const NEWS_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Mails the account's owner, or the admins when it has none, that a contact's address is dead. Says nothing once the address was
 * corrected, nor after 14 days, when it is no news any more, nor twice: a job may run again.
 */
export async function tellOwnerOfBounce({ workspaceId, contactId }: Telling, now = new Date()) {
  const actor = systemActor(workspaceId);
  const news = await inWorkspace(actor, (db) => readNews(db, { workspaceId, contactId }, now));
  if (!news) return;

  // Loaded only where there is news: the delivery pump names this job, and what draws mails is large.
  const { contactBouncedMail } = await import("@/emails/contact-bounced");
  for (const member of news.members) {
    const { subject, html, text } = await contactBouncedMail({ ...news.mail, readerName: member.name });
    await sendMail({ to: member.email, subject, html, text });
  }
  await inWorkspace(actor, (db) =>
    db.contact.updateMany({ where: { workspaceId, id: contactId }, data: { bounceToldAt: now } }),
  );
}

export const tellOwnerOfBounceJob = defineJob({
  name: "bounces.tell-owner",
  payload: z.object({ workspaceId: z.uuid(), contactId: z.uuid() }),
  run: (payload) => tellOwnerOfBounce(payload),
});

async function readNews(db: Db, { workspaceId, contactId }: Telling, now: Date) {
  const contact = await db.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id: contactId } },
    select: {
      name: true,
      email: true,
      jobTitle: true,
      bouncedAt: true,
      bounceWords: true,
      bounceToldAt: true,
      account: { select: { id: true, name: true } },
    },
  });
  if (!contact?.bouncedAt || contact.bounceToldAt) return null;
  if (now.getTime() - contact.bouncedAt.getTime() > NEWS_DAYS * DAY_MS) return null;

  const { isOwner, members } = await accountKeepers(db, workspaceId, contact.account.id);
  return {
    members,
    mail: {
      isOwner,
      contactName: contact.name,
      contactTitle: contact.jobTitle,
      contactEmail: contact.email,
      accountName: contact.account.name,
      words: contact.bounceWords ?? "",
      link: new URL(`/accounts/people/${contactId}`, env().APP_URL).href,
    },
  };
}
