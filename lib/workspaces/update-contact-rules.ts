import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { type ContactRules, contactRulesSchema } from "./schema";

/** Changes when and how often contacts may be asked. Mails that wait keep their turn; the rules hold again just before each goes out. */
export async function updateContactRules(actor: Actor, input: ContactRules, now = new Date()) {
  authorize(actor, "workspace:configure");
  const rules = contactRulesSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await db.workspace.update({ where: { id: workspaceId }, data: rules, select: { id: true } });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "workspace:configured",
      subject: { type: "Workspace", id: workspaceId },
      data: rules,
      at: now,
    });
  });
}
