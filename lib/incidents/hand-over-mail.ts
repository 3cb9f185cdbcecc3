import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { insist } from "@/lib/platform/insist";
import { log } from "@/lib/platform/log";
import { isPassing } from "@/lib/platform/passing-error";
import { apologyFailure } from "@/lib/recovery/apology-failure";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import type { Prisma } from "@/prisma/generated/client";
import type { ClaimedMail } from "./claim-incident-mail";
import { failureWords } from "./failure-words";
import { judgeMailFault, type MailFault } from "./mail-fault";
import { nextTry } from "./next-try";
import { noteSentMail } from "./note-sent-mail";
import { printIncidentMail } from "./print-incident-mail";

/**
 * Hands one claimed mail to the mail server and records what became of it. A server that is not to be used at all, and a database that is
 * busy before a server was reached, put the mail back and throw. After a break in the middle, or of this process, it stays as handed over: nobody knows, and it is never sent again.
 */
export async function handOverMail(mail: ClaimedMail, now: Date) {
  const printed = await print(mail).catch(async (error: unknown) => {
    if (isPassing(error)) await putBack(mail, error);
    // One that cannot be printed holds up nobody else, and was never offered to a server.
    log.error({ messageId: mail.messageId, contactId: mail.contactId, error }, "a mail could not be printed");
    await move(mail, { state: "failed", words: failureWords(error), at: now });
    return null;
  });
  if (!printed) return;
  try {
    await sendWorkspaceMail(mail.workspaceId, printed);
  } catch (error) {
    if (isPassing(error)) await putBack(mail, error);
    const fault = judgeMailFault(error);
    const words = apologyFailure({ error, pauseReason: null });
    await move(mail, { ...fate(fault, mail.tries + 1, now), words, at: now });
    if (fault === "stopped") throw error;
    return;
  }
  await noteSentMail(mail, now);
}

/** Lets it wait again, as it was never offered to a server, and throws. */
async function putBack(mail: ClaimedMail, error: unknown): Promise<never> {
  await move(mail, { state: "waiting" });
  throw error;
}

function print(mail: ClaimedMail) {
  return inWorkspace(systemActor(mail.workspaceId), (db) => printIncidentMail(db, mail));
}

/** What a mail is after its `tries`-th time; one that was never offered counts no try. */
function fate(fault: MailFault, tries: number, now: Date) {
  switch (fault) {
    case "refused":
      return { state: "failed" } as const;
    case "later":
      return { state: "waiting", tries, tryAt: nextTry(tries, now) } as const;
    case "stopped":
      return { state: "waiting" } as const;
    case "unknown":
      return { state: "handoff" } as const;
  }
}

function move(
  { workspaceId, messageId, contactId }: ClaimedMail,
  data: Prisma.IncidentMailUpdateManyMutationInput,
) {
  return insist("what became of a mail", () =>
    inWorkspace({ workspaceId }, (db) =>
      db.incidentMail.updateMany({ where: { workspaceId, messageId, contactId, state: "handoff" }, data }),
    ),
  );
}
