import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type RemoveHolidayInput, removeHolidaySchema } from "./schema";

/** Makes a holiday an ordinary day again. */
export async function removeHoliday(actor: Actor, input: RemoveHolidayInput, now = new Date()) {
  authorize(actor, "workspace:configure");
  const { on } = removeHolidaySchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const where = { workspaceId, on: new Date(`${on}T00:00:00Z`) };
    const { count } = await db.holiday.deleteMany({ where });
    if (count === 0) throw new NotFoundError("This holiday does not exist.");
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "holiday:removed",
      subject: { type: "Workspace", id: workspaceId },
      data: { on },
      at: now,
    });
  });
}
