import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { type LetterAgainInput, letterAgainSchema } from "./letter-input";
import { lockCase } from "./lock-case";
import { refuseUnreachable } from "./refuse-unreachable";
import { sendLetterJob } from "./send-letter";

/**
 * Mails a letter of a case once more, to the contact's address as it is now: one that the mail server refused, or, since a person decided so,
 * one of which nobody can know whether it arrived. Of two at once one wins.
 */
export async function sendLetterAgain(actor: Actor, input: LetterAgainInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, messageId } = letterAgainSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await lockCase(db, workspaceId, caseId);
    await refuseUnreachable(db, workspaceId, { caseId, instead: "Call them instead." });
    const { count } = await db.caseMessage.updateMany({
      where: {
        ...{ workspaceId, caseId, id: messageId, side: "firm" },
        OR: [{ notSentAt: { not: null } }, { unknownAt: { not: null } }],
      },
      data: { handedAt: null, notSentAt: null, notSentWhy: null, unknownAt: null },
    });
    if (count === 0) {
      throw new ConflictError("Somebody has seen to this mail meanwhile. Reload to see how it stands.");
    }
    // Whoever left cannot hear the answer: from now on the letter is theirs who sends it.
    await db.caseMessage.updateMany({
      where: {
        workspaceId,
        id: messageId,
        OR: [{ memberId: null }, { member: { state: { not: "active" } } }],
      },
      data: { memberId },
    });
    await recordCaseEvent(db, {
      ...{ workspaceId, caseId, at: now, memberId, kind: "letter_sent_again" },
      data: { messageId },
    });
    await enqueue(db, sendLetterJob, { workspaceId, messageId });
  });
}
