import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { isAllowed } from "@/lib/access/permissions";
import { openingWords } from "@/lib/case-trail/opening-words";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
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
  return inWorkspace(actor, (db) => readCaseGestures(db, actor, caseId, now));
}

/** The same inside somebody else's transaction. A step. */
export async function readCaseGestures(db: Db, actor: Actor, caseId: string, now: Date) {
  const { workspaceId, memberId, role } = actor;
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
      accountId: found.accountId,
      quarter: quarterOf(now, timeZone),
      usualBudget,
    }),
    proportion: proportionOf(found, currency),
    limit: limits[role],
    canOffer: found.stage !== "closed" && !found.isRepeat && isAllowed(role, "gesture:offer"),
    currency,
    timeZone,
  };
}

export type CaseGestures = Awaited<ReturnType<typeof readCaseGestures>>;

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
    const budgets = await db.gestureBudget.findMany({
      where: {
        workspaceId,
        OR: rows.map((row) => ({ accountId: row.case.account.id, quarter: row.quarter })),
      },
      select: { accountId: true, quarter: true, amount: true, committed: true },
      take: MOST_APPROVALS,
    });
    const members = await db.member.findMany({
      where: { workspaceId, id: { in: rows.flatMap((row) => row.memberId ?? []) } },
      select: { id: true, name: true },
    });
    return {
      rows: rows.map(({ cost: amount, case: found, ...row }) => {
        const { account, contact, severity, events, ...opening } = found;
        const cost = amount.toNumber();
        const kept = budgets.find(
          (budget) => budget.accountId === account.id && budget.quarter.getTime() === row.quarter.getTime(),
        );
        const amountOf = kept?.amount?.toNumber() ?? usualBudget;
        return {
          ...row,
          cost,
          account: { id: account.id, name: account.name },
          contact,
          severity,
          theirWords: openingWords({ ...opening, note: events[0]?.note ?? null }),
          hint: proportionOf(found, currency).words,
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

/** What would fit the failure of a case, and how much of it. */
function proportionOf({ diagnoses, severity, account, isRepeat }: ProportionFacts, firmCurrency: string) {
  const cause = diagnoses[0]?.rootCause;
  return gestureProportion({
    cause: cause ? { name: cause.name, parent: cause.parent?.name ?? null } : null,
    severity,
    revenue: account.revenue?.toNumber() ?? null,
    currency: account.currency ?? firmCurrency,
    firmCurrency,
    isRepeat,
  });
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

const proportionFacts = {
  severity: true,
  isRepeat: true,
  account: { select: { revenue: true, currency: true } },
  diagnoses: {
    orderBy: { at: "desc" },
    take: 1,
    select: { rootCause: { select: { name: true, parent: { select: { name: true } } } } },
  },
} satisfies Prisma.RecoveryCaseSelect;

type ProportionFacts = Prisma.RecoveryCaseGetPayload<{ select: typeof proportionFacts }>;

const caseFacts = {
  ...proportionFacts,
  accountId: true,
  stage: true,
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
      ...proportionFacts,
      account: { select: { id: true, name: true, revenue: true, currency: true } },
      contact: { select: { name: true } },
      origin: true,
      response: { select: { comment: true } },
      events: { where: { kind: "opened" }, take: 1, select: { note: true } },
    },
  },
} satisfies Prisma.GestureSelect;
