import type { Actor } from "@/lib/access/actor";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";

type Change = {
  readonly actionId: string;
  /** Null for an action that no case called for: then the audit has it. */
  readonly caseId: string | null;
  readonly kind: "action_added" | "action_changed" | "action_done" | "action_verified" | "action_failed";
  readonly note: string;
};

/** Writes down what became of a corrective action, where one looks for it: in the trail of its case, else in the audit. A step. */
export async function noteActionChange(db: Db, actor: Actor, change: Change, now: Date) {
  const { workspaceId, memberId } = actor;
  const { actionId, caseId, kind, note } = change;
  if (caseId) {
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind, note, data: { actionId } });
    return;
  }
  const subject = { type: "corrective-action", id: actionId };
  const action = kind.replace("action_", "corrective-action:");
  await recordAuditEntry(db, { workspaceId, memberId, action, subject, data: { note }, at: now });
}
