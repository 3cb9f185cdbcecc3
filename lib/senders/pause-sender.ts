import type { Db } from "@/lib/platform/database/door";

/** Stops a sender with a sentence that says why; one that is paused already keeps its first reason. Nothing goes out until somebody resumes it. A step. */
export async function pauseSender(db: Db, workspaceId: string, reason: string, now: Date) {
  await db.sender.updateMany({
    where: { workspaceId, state: "active" },
    data: { state: "paused", pauseReason: reason, pausedAt: now },
  });
}
