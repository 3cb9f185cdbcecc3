import type { Db } from "@/lib/platform/database/door";
import { MOST_COMMITTED } from "./gesture-budget";

type Spend = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly quarter: Date;
  readonly cost: number;
  readonly usualBudget: number | null;
};

/**
 * Takes the cost of a gesture from the budget of an account and quarter, in one guarded update, so that gestures that come at once can
 * never exceed it together. Returns whether there was enough. A step.
 */
export async function takeFromBudget(db: Db, spend: Spend): Promise<boolean> {
  const { workspaceId, accountId, quarter, cost, usualBudget } = spend;
  if (cost === 0) return true;
  await db.$executeRaw`
    insert into gesture_budgets (workspace_id, account_id, quarter)
    values (${workspaceId}::uuid, ${accountId}::uuid, ${quarter}::date)
    on conflict (workspace_id, account_id, quarter) do nothing`;
  const taken = await db.$executeRaw`
    update gesture_budgets set committed = committed + ${cost}::numeric
    where workspace_id = ${workspaceId}::uuid and account_id = ${accountId}::uuid and quarter = ${quarter}::date
      and committed + ${cost}::numeric <= least(coalesce(amount, ${usualBudget}::numeric), ${MOST_COMMITTED}::numeric)`;
  return taken === 1;
}
