import type { Email } from "postal-mime";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import type { InboundKind } from "@/prisma/generated/enums";
import { mailCaseAnswerJob } from "./mail-case-answer";
import { wordsOfMail } from "./mail-words";
import { ownWords } from "./own-words";
import type { Understanding } from "./understand-mail";

type Context = {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly caseId: string;
  readonly now: Date;
};
type Done = { readonly kind: InboundKind; readonly note: string | null };

const MOST_MESSAGES = 500;
const LONGEST_ID = 500;

/**
 * Puts what a client answered by mail into its case, tells the owner, and promises the mail to whoever wrote to the client last. What a
 * machine answered is no message; the same mail comes in once. A step.
 */
export async function keepCaseAnswer(
  db: Db,
  mail: Email,
  { kind }: Understanding,
  { workspaceId, messageId, caseId, now }: Context,
): Promise<Done> {
  if (kind !== "reply") return { kind: kind === "auto_reply" ? kind : "unknown", note: null };
  const words = ownWords(wordsOfMail(mail));
  if (!words) return { kind, note: "It has no text." };
  if ((await db.caseMessage.count({ where: { workspaceId, caseId, side: "client" } })) >= MOST_MESSAGES) {
    return { kind, note: "The case has as many messages as it can hold." };
  }

  const mailId = mail.messageId?.slice(0, LONGEST_ID) || messageId;
  const [kept] = await db.caseMessage.createManyAndReturn({
    data: [{ workspaceId, caseId, side: "client", way: "mail", words, mailId, at: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!kept) return { kind, note: "It came before." };

  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "client_wrote",
    note: words,
  });
  const { ownerId, contact, account } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { ownerId: true, contact: { select: { name: true } }, account: { select: { name: true } } },
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [ownerId],
      kind: "client_wrote",
      words: `${contact.name} of ${account.name} answered.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  const memberId = (await lastWriter(db, workspaceId, caseId)) ?? ownerId;
  if (memberId) await enqueue(db, mailCaseAnswerJob, { workspaceId, messageId, memberId });
  return { kind, note: "It stands in the case." };
}

/** Who wrote to the client last, in an apology or after it. */
async function lastWriter(db: Db, workspaceId: string, caseId: string) {
  const latest = { orderBy: { at: "desc" }, select: { memberId: true, at: true } } as const;
  const message = await db.caseMessage.findFirst({ where: { workspaceId, caseId, side: "firm" }, ...latest });
  if (message?.memberId) return message.memberId;
  const apology = await db.apology.findFirst({ where: { workspaceId, caseId, channel: "email" }, ...latest });
  return apology?.memberId ?? null;
}
