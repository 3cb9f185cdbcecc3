import type { Actor } from "@/lib/access/actor";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import type { Db } from "@/lib/platform/database/door";

type Change = {
  readonly playbookId: string;
  readonly did: "added" | "changed" | "archived" | "restored";
  readonly name?: string;
};

/** Writes into the audit what became of a playbook. A step. */
export function notePlaybookChange(db: Db, actor: Actor, { playbookId, did, name }: Change, now: Date) {
  const { workspaceId, memberId } = actor;
  const subject = { type: "playbook", id: playbookId };
  const data = name ? { name } : {};
  return recordAuditEntry(db, { workspaceId, memberId, action: `playbook:${did}`, subject, data, at: now });
}
