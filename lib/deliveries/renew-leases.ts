import { inWorkspace } from "@/lib/platform/database/door";
import { leaseEnd } from "./claim-deliveries";

/** Keeps hold of deliveries that a slow mail server has not answered yet. */
export function renewLeases(
  { workspaceId, workerId }: { workspaceId: string; workerId: string },
  now = new Date(),
) {
  return inWorkspace({ workspaceId }, (db) =>
    db.delivery.updateMany({
      where: { workspaceId, claimedBy: workerId, state: { in: ["claimed", "handoff"] } },
      data: { leaseUntil: leaseEnd(now) },
    }),
  );
}
