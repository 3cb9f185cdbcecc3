import type { Actor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { moneyInWords } from "@/lib/scoring/money-words";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { afterWorkingHours } from "@/lib/working-time/working-time";
import { overBudgetWords } from "./gesture-budget";
import { isWithin, overLimitWords } from "./gesture-limit";
import { NO_GESTURE_FOR_REPEAT } from "./gesture-proportion";
import { listDeciders } from "./list-deciders";
import { lockCaseOfGesture } from "./lock-case-of-gesture";
import { quarterOf } from "./quarter";
import { readBudget } from "./read-budget";
import { readGestureRules } from "./read-gesture-rules";
import { takeFromBudget } from "./take-from-budget";

type Offer = {
  readonly caseId: string;
  readonly kind: string;
  /** In the firm's currency. */
  readonly cost: number;
  readonly why?: string;
};

/**
 * Gives a gesture on an open case: at once within the actor's limit, else once somebody who may has approved it. Its cost is taken from
 * the account's budget of the quarter either way; more than is left is refused. A step.
 */
export async function giveGesture(db: Db, actor: Actor, { caseId, kind, cost, why }: Offer, now: Date) {
  const { workspaceId, memberId, role } = actor;
  const { stage, accountId, teamId, isRepeat, account } = await lockCaseOfGesture(db, workspaceId, caseId);
  if (stage === "closed") throw new RuleViolation("This case is closed: nothing is given for it any more.");
  if (isRepeat) throw new RuleViolation(NO_GESTURE_FOR_REPEAT);

  // Whoever changes the firm's currency at this moment waits, or is waited for.
  await db.$queryRaw`select from workspaces where id = ${workspaceId}::uuid for share`;
  const { limits, usualBudget, decisionHours, currency, timeZone } = await readGestureRules(db, workspaceId);
  // All that one member gives on one case counts together: a limit is not got round in slices.
  const given = await sumOwnWord(db, { workspaceId, caseId, memberId });
  const isApproved = isWithin(limits, role, given + cost);
  if (!isApproved && !why) {
    throw new RuleViolation(
      given > 0
        ? `With the ${moneyInWords(given, currency)} you gave on this case it is over your limit of ${moneyInWords(limits[role], currency)}. Say why it fits, for whoever decides.`
        : `This is over your limit of ${moneyInWords(limits[role], currency)}. Say why it fits, for whoever decides.`,
    );
  }
  const { asked } = isApproved
    ? { asked: [] }
    : await listDeciders(db, { workspaceId, teamId, limits, cost, authorId: memberId });
  if (!isApproved && asked.length === 0) {
    const words = overLimitWords(limits, role, cost, currency);
    throw new RuleViolation(`Nobody else could approve this. ${words}`);
  }

  const quarter = quarterOf(now, timeZone);
  const spend = { workspaceId, accountId, quarter, cost, usualBudget };
  if (!(await takeFromBudget(db, spend))) {
    throw new RuleViolation(overBudgetWords(await readBudget(db, spend), account.name, currency));
  }
  const { id: gestureId } = await db.gesture.create({
    data: {
      ...{ workspaceId, caseId, kind, why, cost, currency, quarter, memberId, at: now },
      state: isApproved ? "approved" : "awaiting",
      approvalDueAt: isApproved
        ? null
        : afterWorkingHours(now, decisionHours, await getWorkingTime(db, workspaceId)),
    },
    select: { id: true },
  });
  const price = moneyInWords(cost, currency);
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId,
    kind: "gesture_offered",
    note: `${kind}, ${price}. ${isApproved ? "Within their limit." : "It waits for approval."}`,
    data: { gestureId, isApproved },
  });
  const news = { workspaceId, caseId, path: "/recovery/approvals", memberIds: asked };
  const words = `A gesture waits for your decision: ${price} for ${account.name}, ${kind}.`;
  await notifyMembers(db, { ...news, kind: "gesture_to_approve", words }, now);
  return { gestureId, isApproved };
}

type Giver = { readonly workspaceId: string; readonly caseId: string; readonly memberId: string };

/** What a member has given on a case on their own word. */
async function sumOwnWord(db: Db, giver: Giver): Promise<number> {
  const { _sum } = await db.gesture.aggregate({
    where: { ...giver, state: "approved", decidedById: null },
    _sum: { cost: true },
  });
  return _sum.cost?.toNumber() ?? 0;
}
