import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { findListeners } from "@/lib/case-trail/find-listeners";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type ClientAnswerInput, clientAnswerSchema } from "./letter-input";
import { refuseFullCase } from "./refuse-full-case";

/** Notes by hand what a client answered by another way than our mail: on the phone, in a meeting, to a member's own address. Whoever else hears of the case is told. */
export async function noteClientAnswer(actor: Actor, input: ClientAnswerInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, words } = clientAnswerSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const found = await db.recoveryCase.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { ownerId: true, contact: { select: { name: true } } },
    });
    if (!found) throw new NotFoundError("This case does not exist.");
    await refuseFullCase(db, workspaceId, caseId);
    await db.caseMessage.create({
      data: { workspaceId, caseId, side: "client", way: "noted", words, memberId, at: now },
      select: { id: true },
    });
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "client_wrote", note: words });
    if (found.ownerId === memberId) return;
    const news = `A colleague noted what ${found.contact.name} answered.`;
    const memberIds = await findListeners(db, { workspaceId, caseId, wanted: [found.ownerId] });
    await notifyMembers(
      db,
      {
        workspaceId,
        memberIds: memberIds.filter((id) => id !== memberId),
        kind: "client_wrote",
        words: news,
        path: `/recovery/${caseId}`,
        caseId,
      },
      now,
    );
  });
}
