import { z } from "zod";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { giveUpClientMail } from "./give-up-client-mail";
import type { ClientMail } from "./mark-client-mail";
import { sendClientMail } from "./send-client-mail";

type Sending = { readonly workspaceId: string; readonly apologyId: string };

/** Mails a recorded apology to the client, once. */
export async function sendApology(about: Sending, now = new Date()): Promise<void> {
  await sendClientMail(
    mailOf(about),
    (db, startAfter) => enqueue(db, sendApologyJob, about, { startAfter }),
    now,
  );
}

// Beside what it runs, which promises it once more.
export const sendApologyJob = defineJob({
  name: "recovery.send-apology",
  payload: z.object({ workspaceId: z.uuid(), apologyId: z.uuid() }),
  run: (payload) => sendApology(payload),
  giveUp: (payload, error) => giveUpClientMail(mailOf(payload), error, new Date()),
});

function mailOf({ workspaceId, apologyId: id }: Sending): ClientMail {
  return { workspaceId, what: "apology", id };
}
