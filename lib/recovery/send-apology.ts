import { apologyMail } from "@/emails/apology";
import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { caseReplyAddress } from "./case-reply-address";
import { clientLanguage } from "./client-language";
import { clientPageLink, LINKED } from "./client-page-link";

type Sending = { readonly workspaceId: string; readonly apologyId: string };

/** Mails a recorded apology to the client, exactly as its author wrote it; the answer comes to the case, or to the author where no mail is taken in. Never twice, though the job may run again. */
export async function sendApology({ workspaceId, apologyId }: Sending, now = new Date()) {
  const actor = systemActor(workspaceId);
  const letter = await inWorkspace(actor, (db) => readLetter(db, { workspaceId, apologyId }));
  if (!letter) return;

  const { subject, html, text } = await apologyMail(letter.mail);
  await sendWorkspaceMail(workspaceId, {
    to: letter.to,
    fromName: letter.mail.authorName,
    subject,
    html,
    text,
    replyTo: letter.replyTo,
  });
  await inWorkspace(actor, (db) =>
    recordCaseEvent(db, {
      workspaceId,
      caseId: letter.caseId,
      at: now,
      memberId: null,
      kind: "apology_mailed",
      data: { apologyId },
    }),
  );
}

async function readLetter(db: Db, { workspaceId, apologyId }: Sending) {
  const apology = await db.apology.findUnique({
    where: { workspaceId_id: { workspaceId, id: apologyId } },
    select: {
      caseId: true,
      text: true,
      memberId: true,
      case: { select: { ...LINKED, contact: { select: { email: true, locale: true } } } },
    },
  });
  if (!apology?.memberId) return null;
  const sent = await db.caseEvent.findMany({
    where: { workspaceId, caseId: apology.caseId, kind: "apology_mailed" },
    select: { data: true },
  });
  if (sent.some(({ data }) => mailedApology(data) === apologyId)) return null;

  const author = await db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: apology.memberId } },
    select: { name: true, email: true, workspace: { select: { name: true, publicKey: true } } },
  });
  return {
    caseId: apology.caseId,
    to: apology.case.contact.email,
    replyTo:
      caseReplyAddress({ publicKey: author.workspace.publicKey, caseId: apology.caseId }) ?? author.email,
    mail: {
      authorName: author.name,
      firm: author.workspace.name,
      text: apology.text,
      pageLink: clientPageLink(apology.case, author.workspace.publicKey),
      ...clientLanguage(apology.case.contact.locale),
    },
  };
}

function mailedApology(data: unknown) {
  return data && typeof data === "object" && "apologyId" in data ? data.apologyId : null;
}
