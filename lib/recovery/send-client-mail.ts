import { apologyMail } from "@/emails/apology";
import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { UncertainMail } from "@/lib/platform/send-once";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { caseReplyAddress } from "./case-reply-address";
import { clientLanguage } from "./client-language";
import { clientPageLink } from "./client-page-link";
import { HANDOVER_MS, nextHandover } from "./mail-handover";
import { type ClientMail, markClientMail } from "./mark-client-mail";
import { noteUnknownFate } from "./note-unknown-fate";
import { readClientMail } from "./read-client-mail";
import { readMailAuthor } from "./read-mail-author";

/** Promises the job of the mail once more. */
type LookAgain = (db: Db, startAfter: Date) => Promise<void>;

/**
 * Mails what a member wrote to a client, exactly as it was written; the answer comes to the case, or to the author where no mail is taken in.
 * Never twice, though the job may run again: it is marked before it is handed over, and where nobody can know whether it went out the case says
 * so.
 */
export async function sendClientMail(about: ClientMail, lookAgain: LookAgain, now: Date) {
  const { workspaceId, what, id } = about;
  const actor = systemActor(workspaceId);
  const letter = await inWorkspace(actor, (db) => takeMail(db, about, lookAgain, now));
  if (!letter) return;

  const { caseId, to, replyTo, mail } = letter;
  try {
    const { subject, html, text } = await apologyMail(mail);
    const printed = { to, fromName: mail.authorName, subject, html, text, replyTo };
    await sendWorkspaceMail(workspaceId, { ...printed, isPersonal: true });
  } catch (error) {
    const isUncertain = error instanceof UncertainMail;
    await inWorkspace(actor, async (db) => {
      if (isUncertain) await noteUnknownFate(db, about, now);
      else await markClientMail(db, about, { from: { handedAt: now }, to: { handedAt: null } });
    });
    if (isUncertain) return;
    throw error;
  }
  await inWorkspace(actor, async (db) => {
    await markClientMail(db, about, { from: {}, to: { mailedAt: now, unknownAt: null } });
    if (what === "letter") return;
    const event = { workspaceId, caseId, at: now, memberId: null, data: { apologyId: id } };
    await recordCaseEvent(db, { ...event, kind: "apology_mailed" });
  });
}

/** Marks the mail as handed over before it is, and promises to look at it again, should nobody live to write down its fate. */
async function takeMail(db: Db, about: ClientMail, lookAgain: LookAgain, now: Date) {
  const { workspaceId } = about;
  const found = await readClientMail(db, about);
  if (!found?.memberId) return null;
  const next = nextHandover(found, now);
  if (next === "fate_unknown") await noteUnknownFate(db, about, now);
  if (next !== "hand_over") return null;
  const free = { handedAt: null, mailedAt: null, notSentAt: null, unknownAt: null };
  if (!(await markClientMail(db, about, { from: free, to: { handedAt: now } }))) return null;
  await lookAgain(db, new Date(now.getTime() + HANDOVER_MS));

  const author = await readMailAuthor(db, workspaceId, {
    caseId: found.caseId,
    memberId: found.memberId,
    ownerId: found.case.ownerId,
  });
  const { name: firm, publicKey } = author.workspace;
  const { caseId } = found;
  return {
    caseId,
    to: found.case.contact.email,
    replyTo: caseReplyAddress({ publicKey, caseId }) ?? author.email,
    mail: {
      authorName: author.name,
      firm,
      text: found.words,
      pageLink: clientPageLink(found.case, publicKey),
      ...clientLanguage(found.case.contact.locale),
    },
  };
}
