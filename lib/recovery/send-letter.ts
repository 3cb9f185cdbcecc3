import { z } from "zod";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { giveUpClientMail } from "./give-up-client-mail";
import type { ClientMail } from "./mark-client-mail";
import { sendClientMail } from "./send-client-mail";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/** Mails a letter of a case to the client, once. */
export async function sendLetter(about: Sending, now = new Date()): Promise<void> {
  await sendClientMail(
    mailOf(about),
    (db, startAfter) => enqueue(db, sendLetterJob, about, { startAfter }),
    now,
  );
}

// Beside what it runs, which promises it once more.
export const sendLetterJob = defineJob({
  name: "recovery.send-letter",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => sendLetter(payload),
  giveUp: (payload, error) => giveUpClientMail(mailOf(payload), error, new Date()),
});

function mailOf({ workspaceId, messageId: id }: Sending): ClientMail {
  return { workspaceId, what: "letter", id };
}
