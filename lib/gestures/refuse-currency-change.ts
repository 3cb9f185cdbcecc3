import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { quarterOf, quarterWords } from "./quarter";

/**
 * Refuses another currency for a firm while gestures wait for a decision, or count in a budget of this quarter: their costs would be read
 * in money they were not given in. The workspace is locked, so that a gesture given at this moment waits. A step.
 */
export async function refuseCurrencyChange(db: Db, workspaceId: string, currency: string, now: Date) {
  await db.$queryRaw`select from workspaces where id = ${workspaceId}::uuid for no key update`;
  const firm = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { currency: true, timeZone: true },
  });
  if (firm.currency === currency) return;
  const waiting = await db.gesture.findFirst({
    where: { workspaceId, state: "awaiting" },
    select: { id: true },
  });
  if (waiting) {
    throw new RuleViolation("Gestures wait for a decision in the currency of now. Decide on them first.");
  }
  const quarter = quarterOf(now, firm.timeZone);
  const counted = await db.gestureBudget.findFirst({
    where: { workspaceId, quarter, OR: [{ committed: { gt: 0 } }, { amount: { not: null } }] },
    select: { accountId: true },
  });
  if (counted) {
    throw new RuleViolation(
      `The gesture budgets of ${quarterWords(quarter)} count in ${firm.currency}. The currency can change once the quarter is over.`,
    );
  }
}
