import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { moneyInWords } from "@/lib/scoring/money-words";
import { giveBackToBudget } from "./give-back-to-budget";

type Closed = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly accountId: string;
  /** Who closed the case; null for the client and the clock. */
  readonly memberId: string | null;
};

/** Takes back what waits for a decision on a case that ends, and gives its cost back to the budget. The case is locked by the caller. A step. */
export async function withdrawWaitingGestures(db: Db, closed: Closed, now: Date) {
  const { workspaceId, caseId, accountId, memberId } = closed;
  const withdrawn = await db.gesture.updateManyAndReturn({
    where: { workspaceId, caseId, state: "awaiting" },
    data: { state: "withdrawn", decidedById: memberId, decidedAt: now, decisionNote: "The case is closed." },
    select: { id: true, kind: true, cost: true, currency: true, quarter: true },
  });
  for (const { id: gestureId, kind, cost, currency, quarter } of withdrawn) {
    await giveBackToBudget(db, { workspaceId, accountId, quarter, cost: cost.toNumber() });
    const note = `${kind}, ${moneyInWords(cost.toNumber(), currency)}: the case is closed.`;
    const event = { workspaceId, caseId, at: now, memberId, note, data: { gestureId } };
    await recordCaseEvent(db, { ...event, kind: "gesture_withdrawn" });
  }
}
