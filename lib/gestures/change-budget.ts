import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { moneyInWords } from "@/lib/scoring/money-words";
import { quarterOf } from "./quarter";
import { readBudget } from "./read-budget";
import { readGestureRules } from "./read-gesture-rules";
import { type BudgetInput, budgetSchema } from "./schema";

/** Sets what may be given to one account in this quarter, never less than is taken already; null makes it the usual budget again. */
export async function changeBudget(actor: Actor, input: BudgetInput, now = new Date()) {
  authorize(actor, "gesture:decide");
  const { accountId, amount } = budgetSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const account = await db.account.findUnique({
      where: { workspaceId_id: { workspaceId, id: accountId } },
      select: { id: true },
    });
    if (!account) throw new NotFoundError("This account does not exist.");
    const { usualBudget, currency, timeZone } = await readGestureRules(db, workspaceId);
    const quarter = quarterOf(now, timeZone);
    const changed = await db.$executeRaw`
      insert into gesture_budgets as kept (workspace_id, account_id, quarter, amount)
      values (${workspaceId}::uuid, ${accountId}::uuid, ${quarter}::date, ${amount}::numeric)
      on conflict (workspace_id, account_id, quarter) do update set amount = excluded.amount
      where excluded.amount is null or kept.committed <= excluded.amount`;
    if (changed === 0) {
      const { taken } = await readBudget(db, { workspaceId, accountId, quarter, usualBudget });
      throw new RuleViolation(
        `${moneyInWords(taken, currency)} of it is taken already. Choose at least that.`,
      );
    }
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "gesture-budget:changed",
      subject: { type: "Account", id: accountId },
      data: { amount, quarter: quarter.toISOString().slice(0, 10) },
      at: now,
    });
  });
}
