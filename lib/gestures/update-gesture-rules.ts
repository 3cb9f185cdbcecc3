import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { type GestureRulesInput, gestureRulesSchema } from "./schema";

/** Changes who gives how much without asking, what an account may be given in a quarter, and how long a decision may take. */
export async function updateGestureRules(actor: Actor, input: GestureRulesInput, now = new Date()) {
  authorize(actor, "workspace:configure");
  const rules = gestureRulesSchema.parse(input);
  const { workspaceId, memberId } = actor;
  const limits = [
    { role: "account_manager", amount: rules.accountManagerLimit },
    { role: "lead", amount: rules.leadLimit },
    { role: "director", amount: rules.directorLimit },
    { role: "admin", amount: rules.adminLimit },
  ] as const;

  await inWorkspace(actor, async (db) => {
    await db.workspace.update({
      where: { id: workspaceId },
      data: { gestureBudget: rules.budget, gestureDecisionHours: rules.decisionHours },
      select: { id: true },
    });
    for (const { role, amount } of limits) {
      await db.gestureLimit.upsert({
        where: { workspaceId_role: { workspaceId, role } },
        create: { workspaceId, role, amount },
        update: { amount },
        select: { role: true },
      });
    }
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "gesture-rules:changed",
      subject: { type: "Workspace", id: workspaceId },
      data: rules,
      at: now,
    });
  });
}
