import { inWorkspace } from "@/lib/platform/database/door";

/** Gives back what a worker has claimed and not handed over, so that another can send it at once. */
export function releaseClaims({ workspaceId, workerId }: { workspaceId: string; workerId: string }) {
  return inWorkspace({ workspaceId }, (db) =>
    db.delivery.updateMany({
      where: { workspaceId, state: "claimed", claimedBy: workerId },
      data: { state: "pending", claimedBy: null, leaseUntil: null },
    }),
  );
}
