import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { wantsMail } from "@/lib/notifications/wants-mail";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mailer";
import { findCaseReader } from "./find-case-reader";

type Case = { readonly workspaceId: string; readonly caseId: string };

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const tellOfUnsentApologyJob = defineJob({
  name: "recovery.tell-of-unsent-apology",
  payload: z.object({ workspaceId: z.uuid(), caseId: z.uuid() }),
  run: (payload) => tellOfUnsentApology(payload),
});

/** Mails the owner of a case, unless such mail is not wanted, that the client has no apology yet; by the installation's own server, since the firm's did not take it. */
export async function tellOfUnsentApology(about: Case) {
  const news = await inWorkspace(systemActor(about.workspaceId), (db) => readNews(db, about));
  if (!news) return;
  // Loaded only where there is news: the delivery pump names this job, and what draws mails is large.
  const { apologyNotSentMail } = await import("@/emails/apology-not-sent");
  await sendMail({ to: news.to, ...(await apologyNotSentMail(news.mail)) });
}

async function readNews(db: Db, { workspaceId, caseId }: Case) {
  const { ownerId, account, contact, events } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      ownerId: true,
      account: { select: { name: true } },
      contact: { select: { name: true } },
      events: {
        where: { kind: "apology_not_mailed" },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
        select: { note: true },
      },
    },
  });
  const reader =
    (await findCaseReader(db, { workspaceId, caseId, ownerId })) ??
    (await findCaseReader(db, { workspaceId, caseId, ownerId: null }));
  if (!reader) return null;
  if (!(await wantsMail(db, { workspaceId, memberId: reader.id, kind: "apology_not_sent" }))) return null;
  return {
    to: reader.email,
    mail: {
      readerName: reader.name,
      contactName: contact.name,
      accountName: account.name,
      reason: events[0]?.note ?? "",
      link: new URL(`/recovery/${caseId}`, env().APP_URL).href,
    },
  };
}
