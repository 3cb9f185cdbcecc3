import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { moneyInWords } from "@/lib/scoring/money-words";
import { isWithin, overLimitWords } from "./gesture-limit";
import { NO_GESTURE_FOR_REPEAT } from "./gesture-proportion";
import { giveBackToBudget } from "./give-back-to-budget";
import { lockGesture } from "./lock-gesture";
import { readGestureRules } from "./read-gesture-rules";
import { type DecideGestureInput, decideGestureSchema } from "./schema";

/** Approves or declines a gesture that waits, within the decider's own limit and never their own; of two deciders the first counts. */
export async function decideGesture(actor: Actor, input: DecideGestureInput, now = new Date()) {
  authorize(actor, "gesture:decide");
  const { gestureId, verdict, note } = decideGestureSchema.parse(input);
  const { workspaceId, memberId, role } = actor;

  return inWorkspace(actor, async (db) => {
    const gesture = await lockGesture(db, workspaceId, gestureId);
    const { caseId, cost, kind, accountName, quarter } = gesture;
    if (gesture.memberId === memberId) throw new RuleViolation("Somebody else decides on your own gesture.");
    if (gesture.isClosed && verdict === "approve") {
      throw new RuleViolation("This case is closed: nothing is given for it any more.");
    }
    if (gesture.isRepeat && verdict === "approve") throw new RuleViolation(NO_GESTURE_FOR_REPEAT);
    const { limits, currency } = await readGestureRules(db, workspaceId);
    if (!isWithin(limits, role, cost)) {
      throw new RuleViolation(overLimitWords(limits, role, cost, currency));
    }

    const state = verdict === "approve" ? "approved" : "declined";
    await db.gesture.update({
      where: { workspaceId_id: { workspaceId, id: gestureId } },
      data: { state, decidedById: memberId, decidedAt: now, decisionNote: note || null },
      select: { id: true },
    });
    if (state === "declined") {
      await giveBackToBudget(db, { workspaceId, accountId: gesture.accountId, quarter, cost });
    }
    const price = moneyInWords(cost, gesture.currency);
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId,
      kind: state === "approved" ? "gesture_approved" : "gesture_declined",
      note: `${kind}, ${price}${note ? `: ${note}` : ""}`,
      data: { gestureId },
    });
    const words = `Your gesture for ${accountName} (${price}) is ${state}${note ? `: ${note}` : "."}`;
    const news = { workspaceId, caseId, path: `/recovery/${caseId}`, memberIds: [gesture.memberId] };
    await notifyMembers(db, { ...news, kind: "gesture_decided", words: words.slice(0, MOST_NEWS) }, now);
    return { caseId, state };
  });
}

const MOST_NEWS = 500;
