import { z } from "zod";
import { apologyMail } from "@/emails/apology";
import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { UncertainMail } from "@/lib/platform/send-once";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { caseReplyAddress } from "./case-reply-address";
import { clientLanguage } from "./client-language";
import { clientPageLink, LINKED } from "./client-page-link";
import { giveUpApology } from "./give-up-apology";
import { HANDOVER_MS, nextHandover } from "./mail-handover";
import { tellOfUnknownFate } from "./tell-of-unknown-fate";

type Sending = { readonly workspaceId: string; readonly apologyId: string };
type Told = { readonly caseId: string; readonly authorId: string };

/**
 * Mails a recorded apology to the client, exactly as its author wrote it; the answer comes to the case, or to the author where no mail is taken
 * in. Never twice, though the job may run again: it is marked before it is handed over, and where nobody can know whether it went out the case
 * says so.
 */
export async function sendApology({ workspaceId, apologyId }: Sending, now = new Date()) {
  const actor = systemActor(workspaceId);
  const about = { workspaceId, apologyId };
  const letter = await inWorkspace(actor, (db) => takeApology(db, about, now));
  if (!letter) return;

  const { to, replyTo, mail, told } = letter;
  try {
    const { subject, html, text } = await apologyMail(mail);
    const printed = { to, fromName: mail.authorName, subject, html, text, replyTo };
    await sendWorkspaceMail(workspaceId, { ...printed, isPersonal: true });
  } catch (error) {
    const isUncertain = error instanceof UncertainMail;
    await inWorkspace(actor, async (db) => {
      if (isUncertain) await sayUnknown(db, about, told, now);
      else await setHandedAt(db, about, { from: now, to: null });
    });
    if (isUncertain) return;
    throw error;
  }
  const event = { workspaceId, caseId: told.caseId, at: now, memberId: null, data: { apologyId } };
  await inWorkspace(actor, (db) => recordCaseEvent(db, { ...event, kind: "apology_mailed" }));
}

// Beside what it runs, which promises it once more.
export const sendApologyJob = defineJob({
  name: "recovery.send-apology",
  payload: z.object({ workspaceId: z.uuid(), apologyId: z.uuid() }),
  run: (payload) => sendApology(payload),
  giveUp: (payload, error) => giveUpApology(payload, error),
});

/** Marks the apology as handed over before it is, and promises to look at it again, should nobody live to write down its fate. */
async function takeApology(db: Db, about: Sending, now: Date) {
  const { workspaceId, apologyId } = about;
  const apology = await db.apology.findUnique({
    where: { workspaceId_id: { workspaceId, id: apologyId } },
    select: {
      caseId: true,
      text: true,
      memberId: true,
      handedAt: true,
      case: {
        select: {
          ...LINKED,
          contact: { select: { email: true, locale: true } },
          events: {
            where: { kind: { in: ["apology_mailed", "apology_fate_unknown"] } },
            select: { data: true },
          },
        },
      },
    },
  });
  if (!apology?.memberId) return null;
  const { caseId, memberId: authorId } = apology;
  const told = { caseId, authorId };
  const isSettled = apology.case.events.some(({ data }) => apologyOf(data) === apologyId);
  const next = nextHandover({ handedAt: apology.handedAt, isSettled }, now);
  if (next === "fate_unknown") await sayUnknown(db, about, told, now);
  if (next !== "hand_over") return null;
  const { count } = await setHandedAt(db, about, { from: null, to: now });
  if (count === 0) return null;
  await enqueue(db, sendApologyJob, about, { startAfter: new Date(now.getTime() + HANDOVER_MS) });

  const author = await db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: authorId } },
    select: { name: true, email: true, workspace: { select: { name: true, publicKey: true } } },
  });
  const { name: firm, publicKey } = author.workspace;
  return {
    told,
    to: apology.case.contact.email,
    replyTo: caseReplyAddress({ publicKey, caseId }) ?? author.email,
    mail: {
      authorName: author.name,
      firm,
      text: apology.text,
      pageLink: clientPageLink(apology.case, publicKey),
      ...clientLanguage(apology.case.contact.locale),
    },
  };
}

type Marks = { readonly from: Date | null; readonly to: Date | null };

function setHandedAt(db: Db, { workspaceId, apologyId }: Sending, { from, to }: Marks) {
  return db.apology.updateMany({
    where: { workspaceId, id: apologyId, handedAt: from },
    data: { handedAt: to },
  });
}

function apologyOf(data: unknown) {
  return data && typeof data === "object" && "apologyId" in data ? data.apologyId : null;
}

async function sayUnknown(
  db: Db,
  { workspaceId, apologyId }: Sending,
  { caseId, authorId }: Told,
  now: Date,
) {
  const event = { workspaceId, caseId, at: now, memberId: null, data: { apologyId } };
  await recordCaseEvent(db, { ...event, kind: "apology_fate_unknown" });
  await tellOfUnknownFate(db, { workspaceId, caseId, authorId, what: "apology" }, now);
}
