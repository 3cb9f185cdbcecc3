import type { Db } from "@/lib/platform/database/door";

type Returned = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly quarter: Date;
  readonly cost: number;
};

/** Gives the cost of a gesture that will not be given back to the budget it was taken from. A step. */
export async function giveBackToBudget(db: Db, { workspaceId, accountId, quarter, cost }: Returned) {
  await db.$executeRaw`
    update gesture_budgets set committed = greatest(0, committed - ${cost}::numeric)
    where workspace_id = ${workspaceId}::uuid and account_id = ${accountId}::uuid and quarter = ${quarter}::date`;
}
