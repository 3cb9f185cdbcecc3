import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { claimIncidentMail } from "./claim-incident-mail";
import { giveUpMessage } from "./give-up-message";
import { handOverMail } from "./hand-over-mail";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/**
 * Sends a message of an incident to everybody who waits for it, one after the other, each at most once: that a mail is handed over is
 * on record before the mail server hears of it. What a server refuses for now waits for the next try of the job.
 */
export async function sendIncidentMails(sending: Sending, now = new Date()) {
  let isPutOff = false;
  for (;;) {
    const mail = await claimIncidentMail(sending, now);
    if (!mail) break;
    isPutOff = (await handOverMail(mail, now)) === "later" || isPutOff;
  }
  if (isPutOff) throw new Error("The mail server put off some mails of an incident.");
}

// Beside what it runs: a file of all jobs that is imported from a step of one of them would form a cycle.
export const sendIncidentMailsJob = defineJob({
  name: "incidents.send-mails",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => sendIncidentMails(payload),
  giveUp: (payload, error) => giveUpMessage(payload, error),
});
