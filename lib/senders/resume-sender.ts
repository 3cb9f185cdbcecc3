import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";

/** Lets a paused sender send again: at its full pace, and judged by what comes from now on. Does nothing when it is not paused. */
export async function resumeSender(actor: Actor, now = new Date()) {
  authorize(actor, "sender:configure");
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const paused = await db.sender.findUnique({
      where: { workspaceId, state: "paused" },
      select: { id: true, maxRate: true, pauseReason: true },
    });
    if (!paused) return;
    const { count } = await db.sender.updateMany({
      where: { workspaceId, id: paused.id, state: "paused" },
      data: {
        state: "active",
        pauseReason: null,
        pausedAt: null,
        outcomes: "",
        rate: paused.maxRate,
        rateChangedAt: null,
      },
    });
    if (count === 0) return;
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "sender:resumed",
      subject: { type: "Sender", id: paused.id },
      data: { pauseReason: paused.pauseReason },
      at: now,
    });
  });
}
