import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { apologyFailure } from "@/lib/recovery/apology-failure";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import type { IncidentMailState } from "@/prisma/generated/enums";
import type { ClaimedMail } from "./claim-incident-mail";
import { judgeMailFault } from "./mail-fault";
import { noteSentMail } from "./note-sent-mail";
import { printIncidentMail } from "./print-incident-mail";

/**
 * Hands one claimed mail to the mail server and records what became of it. A server that is not to be used at all puts the mail back and
 * throws. After a break in the middle, or of this process, it stays as handed over: nobody knows, and it is never sent again.
 */
export async function handOverMail(mail: ClaimedMail, now: Date): Promise<"done" | "later"> {
  const { workspaceId } = mail;
  const printed = await inWorkspace(systemActor(workspaceId), (db) => printIncidentMail(db, mail));
  try {
    await sendWorkspaceMail(workspaceId, printed);
  } catch (error) {
    const fault = judgeMailFault(error);
    const words = apologyFailure({ error, pauseReason: null });
    await move(mail, { state: STATE_AFTER[fault], words, at: now });
    if (fault === "stopped") throw error;
    return fault === "later" ? "later" : "done";
  }
  await noteSentMail(mail, now);
  return "done";
}

const STATE_AFTER = {
  refused: "failed",
  later: "waiting",
  stopped: "waiting",
  unknown: "handoff",
} as const satisfies Record<ReturnType<typeof judgeMailFault>, IncidentMailState>;

type Fate = { readonly state: IncidentMailState; readonly words: string; readonly at: Date };

function move({ workspaceId, messageId, contactId }: ClaimedMail, fate: Fate) {
  return inWorkspace({ workspaceId }, (db) =>
    db.incidentMail.updateMany({
      where: { workspaceId, messageId, contactId, state: "handoff" },
      data: fate,
    }),
  );
}
