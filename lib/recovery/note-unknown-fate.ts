import { findListeners } from "@/lib/case-trail/find-listeners";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { type ClientMail, markClientMail } from "./mark-client-mail";
import { readClientMail } from "./read-client-mail";

const NAMES = {
  apology: { word: "apology", kind: "apology_fate_unknown", idName: "apologyId" },
  letter: { word: "mail", kind: "letter_fate_unknown", idName: "messageId" },
} as const;

/** Writes into the case that nobody can know whether a mail reached its client, once, and tells the mail's author and the case's owner. A step. */
export async function noteUnknownFate(db: Db, about: ClientMail, now: Date) {
  const { workspaceId, what, id } = about;
  const open = { mailedAt: null, notSentAt: null, unknownAt: null };
  if (!(await markClientMail(db, about, { from: open, to: { unknownAt: now } }))) return;
  const mail = await readClientMail(db, about);
  if (!mail) return;
  const { caseId, memberId } = mail;
  const { ownerId, contact } = mail.case;
  const { word, kind, idName } = NAMES[what];
  await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId: null, kind, data: { [idName]: id } });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: await findListeners(db, { workspaceId, caseId, wanted: [memberId, ownerId] }),
      kind: "apology_not_sent",
      words: `Nobody knows whether the ${word} to ${contact.name} arrived: the mail server fell silent. Ask them before you write again.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
}
