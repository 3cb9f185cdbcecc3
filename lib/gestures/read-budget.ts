import type { Db } from "@/lib/platform/database/door";
import { type Budget, leftOf } from "./gesture-budget";

type Asked = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly quarter: Date;
  readonly usualBudget: number | null;
};

/** The budget of an account in a quarter, what of it is taken and left, and whether it has one of its own. A step. */
export async function readBudget(db: Db, { workspaceId, accountId, quarter, usualBudget }: Asked) {
  const row = await db.gestureBudget.findUnique({
    where: { workspaceId_accountId_quarter: { workspaceId, accountId, quarter } },
    select: { amount: true, committed: true },
  });
  const own = row?.amount?.toNumber() ?? null;
  const budget: Budget = { quarter, amount: own ?? usualBudget, taken: row?.committed.toNumber() ?? 0 };
  return { ...budget, left: leftOf(budget), hasOwn: own !== null };
}

export type AccountBudget = Awaited<ReturnType<typeof readBudget>>;
