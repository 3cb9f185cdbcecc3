import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { refuseFullCase } from "./refuse-full-case";
import { type LetterInput, letterSchema } from "./schema";
import { sendLetterJob } from "./send-letter";

/** Writes to the client of a case; the mail goes out once this is committed, and its answer comes back to the case. */
export async function writeToClient(actor: Actor, input: LetterInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, words } = letterSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const found = await db.recoveryCase.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { contact: { select: { state: true } } },
    });
    if (!found) throw new NotFoundError("This case does not exist.");
    if (found.contact.state === "bounced" || found.contact.state === "left") {
      throw new RuleViolation("Mail to this contact does not arrive any more. Call them instead.");
    }
    await refuseFullCase(db, workspaceId, caseId);
    const { id: messageId } = await db.caseMessage.create({
      data: { workspaceId, caseId, side: "firm", way: "mail", words, memberId, at: now },
      select: { id: true },
    });
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "firm_wrote", note: words });
    await enqueue(db, sendLetterJob, { workspaceId, messageId });
  });
}
