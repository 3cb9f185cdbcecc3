import { z } from "zod";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { claimIncidentMail } from "./claim-incident-mail";
import { giveUpMessage } from "./give-up-message";
import { handOverMail } from "./hand-over-mail";
import { MOST_TRIES } from "./next-try";
import { beginSlice, SLICE } from "./slice";
import { stopBlockedMessage } from "./stop-blocked-message";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/**
 * Sends a message of an incident to some of those who wait for it, one after the other, each at most once: that a mail is handed over is
 * on record before the mail server hears of it. Promises the next job for whoever is left; what a server never takes stops the message.
 */
export async function sendIncidentMails(sending: Sending, now = new Date(), limits = SLICE) {
  const slice = beginSlice(limits);
  while (slice.takes(1) > 0) {
    const mail = await claimIncidentMail(sending, now);
    if (!mail) break;
    await handOverMail(mail, now);
  }
  await inWorkspace(sending, (db) => promiseRest(db, sending, now));
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const sendIncidentMailsJob = defineJob({
  name: "incidents.send-mails",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload, signal) => sendIncidentMails(payload, undefined, { ...SLICE, signal }),
  giveUp: (payload, error) => giveUpMessage(payload, error),
});

async function promiseRest(db: Db, { workspaceId, messageId }: Sending, now: Date) {
  const waiting = { workspaceId, messageId, state: "waiting", message: { stoppedAt: null } } as const;
  const next = await db.incidentMail.findFirst({
    where: { ...waiting, tries: { lt: MOST_TRIES } },
    orderBy: { tryAt: { sort: "asc", nulls: "first" } },
    select: { tryAt: true },
  });
  if (!next) return stopBlockedMessage(db, { workspaceId, messageId }, now);
  const isLater = next.tryAt && next.tryAt > now;
  await enqueue(
    db,
    sendIncidentMailsJob,
    { workspaceId, messageId },
    isLater && next.tryAt ? { startAfter: next.tryAt } : {},
  );
}
