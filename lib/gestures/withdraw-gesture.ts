import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { moneyInWords } from "@/lib/scoring/money-words";
import { giveBackToBudget } from "./give-back-to-budget";
import { lockGesture } from "./lock-gesture";
import { type WithdrawGestureInput, withdrawGestureSchema } from "./schema";

/** Takes back a gesture that nobody has decided on; only who offered it can. */
export async function withdrawGesture(actor: Actor, input: WithdrawGestureInput, now = new Date()) {
  authorize(actor, "gesture:offer");
  const { gestureId } = withdrawGestureSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const gesture = await lockGesture(db, workspaceId, gestureId);
    const { caseId, cost, currency, kind, accountId, quarter } = gesture;
    if (gesture.memberId !== memberId) throw new RuleViolation("Only who offered a gesture can withdraw it.");
    await db.gesture.update({
      where: { workspaceId_id: { workspaceId, id: gestureId } },
      data: { state: "withdrawn", decidedById: memberId, decidedAt: now },
      select: { id: true },
    });
    await giveBackToBudget(db, { workspaceId, accountId, quarter, cost });
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: "gesture_withdrawn",
      note: `${kind}, ${moneyInWords(cost, currency)}`,
      data: { gestureId },
    });
    return { caseId };
  });
}
