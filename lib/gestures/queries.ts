import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isAllowed } from "@/lib/access/permissions";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import type { Prisma } from "@/prisma/generated/client";
import { leftOf } from "./gesture-budget";
import { isWithin, type Limits, overLimitWords } from "./gesture-limit";
import { gestureProportion } from "./gesture-proportion";
import { quarterOf } from "./quarter";
import { readBudget } from "./read-budget";
import { readGestureRules } from "./read-gesture-rules";

const MOST_OF_A_CASE = 100;
const MOST_APPROVALS = 100;

/** The gestures of a case, the latest first, with what the actor can do about each, what is left in the budget, and what would fit. */
export function getCaseGestures(actor: Actor, caseId: string, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId, memberId, role } = actor;
  return inWorkspace(actor, async (db) => {
    const found = await db.recoveryCase.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(caseId) } },
      select: caseFacts,
    });
    if (!found) throw new NotFoundError("This case does not exist.");
    const rules = await readGestureRules(db, workspaceId);
    const { limits, currency, timeZone, usualBudget } = rules;
    const rows = await db.gesture.findMany({
      where: { workspaceId, caseId: findableId(caseId) },
      omit: { workspaceId: true, caseId: true, remindedAt: true, quarter: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: MOST_OF_A_CASE,
    });
    const ids = rows.flatMap((row) => [row.memberId, row.decidedById]).filter((id) => id !== null);
    const members = await db.member.findMany({
      where: { workspaceId, id: { in: ids } },
      select: { id: true, name: true },
    });
    const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? null;
    const [diagnosis] = found.diagnoses;
    const rootCause = diagnosis?.rootCause ?? null;
    const { accountId, account } = found;
    return {
      gestures: rows.map((row) => {
        const cost = row.cost.toNumber();
        return {
          ...row,
          cost,
          by: nameOf(row.memberId),
          decidedBy: nameOf(row.decidedById),
          isMine: row.memberId === memberId,
          ...standing(actor, { cost, authorId: row.memberId }, limits, currency),
        };
      }),
      budget: await readBudget(db, {
        workspaceId,
        accountId,
        quarter: quarterOf(now, timeZone),
        usualBudget,
      }),
      proportion: gestureProportion({
        cause: rootCause && { name: rootCause.name, parent: rootCause.parent?.name ?? null },
        severity: found.severity,
        revenue: account.revenue?.toNumber() ?? null,
        currency: account.currency ?? currency,
        isRepeat: found.isRepeat,
      }),
      limit: limits[role],
      canOffer: found.stage !== "closed" && isAllowed(role, "gesture:offer"),
      currency,
      timeZone,
    };
  });
}

export type CaseGestures = Awaited<ReturnType<typeof getCaseGestures>>;

/** The gestures that wait for a decision, the one longest due first, each with what the actor can do about it and what its budget has left. */
export function listApprovals(actor: Actor) {
  authorize(actor, "gesture:decide");
  const { workspaceId, memberId } = actor;
  return inWorkspace(actor, async (db) => {
    const { limits, currency, timeZone, usualBudget } = await readGestureRules(db, workspaceId);
    const rows = await db.gesture.findMany({
      where: { workspaceId, state: "awaiting" },
      orderBy: [{ approvalDueAt: "asc" }, { id: "asc" }],
      take: MOST_APPROVALS,
      select: approval,
    });
    const accountIds = [...new Set(rows.map((row) => row.case.account.id))];
    const budgets = await db.gestureBudget.findMany({
      where: {
        workspaceId,
        accountId: { in: accountIds },
        quarter: { in: rows.map(({ quarter }) => quarter) },
      },
      select: { accountId: true, quarter: true, amount: true, committed: true },
      take: MOST_APPROVALS,
    });
    const members = await db.member.findMany({
      where: { workspaceId, id: { in: rows.flatMap((row) => row.memberId ?? []) } },
      select: { id: true, name: true },
    });
    return {
      rows: rows.map(({ cost: amount, case: { account, ...of }, ...row }) => {
        const cost = amount.toNumber();
        const kept = budgets.find(
          (budget) => budget.accountId === account.id && budget.quarter.getTime() === row.quarter.getTime(),
        );
        const amountOf = kept?.amount?.toNumber() ?? usualBudget;
        return {
          ...row,
          ...of,
          cost,
          account,
          by: members.find(({ id }) => id === row.memberId)?.name ?? null,
          // What the gesture itself takes is counted as taken.
          left: leftOf({ amount: amountOf, taken: kept?.committed.toNumber() ?? 0 }),
          isMine: row.memberId === memberId,
          ...standing(actor, { cost, authorId: row.memberId }, limits, currency),
        };
      }),
      isAll: rows.length < MOST_APPROVALS,
      timeZone,
    };
  });
}

export type Approval = Awaited<ReturnType<typeof listApprovals>>["rows"][number];

/** How many gestures wait for a decision, up to one more than listed. */
export function countApprovals(actor: Actor) {
  authorize(actor, "gesture:decide");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const [counted] = await db.$queryRaw<{ gestures: number }[]>`
      select count(*)::int as gestures from (
        select from gestures where workspace_id = ${workspaceId}::uuid and state = 'awaiting' limit ${MOST_APPROVALS + 1}
      ) waiting`;
    return counted?.gestures ?? 0;
  });
}

/** What may be given to an account in this quarter, what of it is taken and what is left. */
export function getAccountBudget(actor: Actor, accountId: string, now = new Date()) {
  authorize(actor, "account:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const account = await db.account.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(accountId) } },
      select: { id: true },
    });
    if (!account) throw new NotFoundError("This account does not exist.");
    const { currency, timeZone, usualBudget } = await readGestureRules(db, workspaceId);
    const quarter = quarterOf(now, timeZone);
    const budget = await readBudget(db, { workspaceId, accountId, quarter, usualBudget });
    return { ...budget, usualBudget, currency };
  });
}

/** The workspace's rules for gestures, as the settings show them. */
export function getGestureRules(actor: Actor) {
  authorize(actor, "workspace:read");
  return inWorkspace(actor, (db) => readGestureRules(db, actor.workspaceId));
}

type Asked = { readonly cost: number; readonly authorId: string | null };

/** Whether the actor could decide on a gesture; and if their role decides but not on this one, why not. */
function standing({ memberId, role }: Actor, { cost, authorId }: Asked, limits: Limits, currency: string) {
  const decides = isAllowed(role, "gesture:decide");
  const canDecide = decides && authorId !== memberId && isWithin(limits, role, cost);
  if (canDecide || !decides) return { canDecide, whyNot: null };
  const whyNot =
    authorId === memberId
      ? "Somebody else decides on your own gesture."
      : overLimitWords(limits, role, cost, currency);
  return { canDecide, whyNot };
}

const caseFacts = {
  accountId: true,
  stage: true,
  severity: true,
  isRepeat: true,
  account: { select: { revenue: true, currency: true } },
  diagnoses: {
    orderBy: { at: "desc" },
    take: 1,
    select: { rootCause: { select: { name: true, parent: { select: { name: true } } } } },
  },
} satisfies Prisma.RecoveryCaseSelect;

const approval = {
  id: true,
  caseId: true,
  kind: true,
  why: true,
  cost: true,
  currency: true,
  quarter: true,
  memberId: true,
  at: true,
  approvalDueAt: true,
  case: {
    select: {
      severity: true,
      account: { select: { id: true, name: true } },
      contact: { select: { name: true } },
    },
  },
} satisfies Prisma.GestureSelect;
