import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { type WorkingTimeInput, workingTimeSchema } from "./schema";

/** Changes when the firm works. Clocks that already run keep their dates. */
export async function updateWorkingTime(actor: Actor, input: WorkingTimeInput, now = new Date()) {
  authorize(actor, "workspace:configure");
  const { fromMinute, untilMinute, weekdays } = workingTimeSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const data = { workFromMinute: fromMinute, workUntilMinute: untilMinute, workWeekdays: weekdays };
    await db.workspace.update({ where: { id: workspaceId }, data, select: { id: true } });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "working-time:changed",
      subject: { type: "Workspace", id: workspaceId },
      data,
      at: now,
    });
  });
}
