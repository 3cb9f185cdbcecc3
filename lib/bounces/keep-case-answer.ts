import type { Email } from "postal-mime";
import { findListeners } from "@/lib/case-trail/find-listeners";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import type { InboundKind } from "@/prisma/generated/enums";
import { mailCaseAnswerJob } from "./mail-case-answer";
import { wordsOfMail } from "./mail-words";
import { ownWords } from "./own-words";
import { safeAddress } from "./reply-sender";
import type { Understanding } from "./understand-mail";

type Context = {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly caseId: string;
  readonly now: Date;
};
type Done = { readonly kind: InboundKind; readonly note: string | null };

/** As many mails of a client as a case keeps; whatever comes after is passed on all the same. */
export const MOST_ANSWERS = 500;
const LONGEST_ID = 500;
const LONGEST_ADDRESS = 320;
const NO_TEXT = "(Their mail has no text of its own. It was passed on as it came.)";
const NO_ADDRESS = "an address that cannot be read";

/**
 * Puts what a client answered by mail into its case, tells whoever hears of it, and promises them the mail itself. One without words, or to
 * a case that is full, is passed on as well. What a machine answered is no message; the same mail comes in once. A step.
 */
export async function keepCaseAnswer(
  db: Db,
  mail: Email,
  { kind }: Understanding,
  context: Context,
): Promise<Done> {
  if (kind !== "reply") return { kind: kind === "auto_reply" ? kind : "unknown", note: null };
  const { workspaceId, messageId, caseId, now } = context;
  const found = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      ownerId: true,
      contact: { select: { name: true, email: true } },
      account: { select: { name: true } },
    },
  });
  const { contact, account, ownerId } = found;
  const sender = strangeSender(mail, contact.email);
  const isFull = (await countAnswers(db, context)) >= MOST_ANSWERS;
  if (!isFull && !(await keepWords(db, mail, sender, context))) return { kind, note: "It came before." };

  const memberIds = await findListeners(db, {
    workspaceId,
    caseId,
    wanted: [await lastWriter(db, workspaceId, caseId), ownerId],
  });
  const words = sender
    ? `${sender} answered about the case of ${contact.name} of ${account.name}.`
    : `${contact.name} of ${account.name} answered.`;
  const news = { kind: "client_wrote", words, path: `/recovery/${caseId}`, caseId } as const;
  await notifyMembers(db, { workspaceId, memberIds, ...news, hasOwnMail: true }, now);
  for (const memberId of memberIds)
    await enqueue(db, mailCaseAnswerJob, { workspaceId, messageId, memberId });
  return { kind, note: isFull ? "The case is full: it was passed on by mail." : "It stands in the case." };
}

/** The address a mail came from when it is not the contact's: somebody else may have got ours. */
function strangeSender({ from }: Email, known: string) {
  const address = safeAddress(from)?.slice(0, LONGEST_ADDRESS) ?? NO_ADDRESS;
  return address.toLowerCase() === known.toLowerCase() ? null : address;
}

/** What came by mail, not what members noted by hand. */
function countAnswers(db: Db, { workspaceId, caseId }: Context) {
  return db.caseMessage.count({
    where: { workspaceId, caseId, side: "client", way: "mail", memberId: null },
  });
}

/** Whether the mail is new to the case. */
async function keepWords(
  db: Db,
  mail: Email,
  sender: string | null,
  { workspaceId, messageId, caseId, now }: Context,
) {
  const words = ownWords(wordsOfMail(mail)) || NO_TEXT;
  const mailId = mail.messageId?.replace(/\p{Cc}/gu, "").slice(0, LONGEST_ID) || messageId;
  const { count } = await db.caseMessage.createMany({
    data: [{ workspaceId, caseId, side: "client", way: "mail", words, sender, mailId, at: now }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const event = { workspaceId, caseId, at: now, memberId: null, kind: "client_wrote" } as const;
  await recordCaseEvent(db, { ...event, note: words, ...(sender ? { data: { sender } } : {}) });
  return true;
}

/** Who wrote to the client last, in an apology or after it. */
async function lastWriter(db: Db, workspaceId: string, caseId: string) {
  const latest = { orderBy: { at: "desc" }, select: { memberId: true, at: true } } as const;
  const message = await db.caseMessage.findFirst({ where: { workspaceId, caseId, side: "firm" }, ...latest });
  const apology = await db.apology.findFirst({ where: { workspaceId, caseId, channel: "email" }, ...latest });
  const last = message && apology && apology.at > message.at ? apology : (message ?? apology);
  return last?.memberId ?? null;
}
