import type { Actor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { refuseFullCase } from "./refuse-full-case";
import { refuseUnreachable } from "./refuse-unreachable";
import { sendLetterJob } from "./send-letter";

type Letter = { readonly caseId: string; readonly words: string };

/** Writes a letter to the client of a case into the case; its mail goes out once the caller's transaction is committed. Returns its id. A step. */
export async function writeLetter(
  db: Db,
  { workspaceId, memberId }: Actor,
  { caseId, words }: Letter,
  now: Date,
) {
  await refuseUnreachable(db, workspaceId, { caseId, instead: "Call them instead." });
  await refuseFullCase(db, workspaceId, caseId);
  const { id: messageId } = await db.caseMessage.create({
    data: { workspaceId, caseId, side: "firm", way: "mail", words, memberId, at: now },
    select: { id: true },
  });
  await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "firm_wrote", note: words });
  await enqueue(db, sendLetterJob, { workspaceId, messageId });
  return messageId;
}
