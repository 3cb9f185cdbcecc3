import { inWorkspace } from "@/lib/platform/database/door";
import { leaseEnd } from "./claim-deliveries";

/** Keeps hold of deliveries that a slow mail server has not answered yet; those that somebody is just changing have no need of it. */
export function renewLeases(
  { workspaceId, workerId }: { workspaceId: string; workerId: string },
  now = new Date(),
) {
  return inWorkspace(
    { workspaceId },
    (db) => db.$executeRaw`
      update deliveries d set lease_until = ${leaseEnd(now)}
      from (
        select id from deliveries
        where workspace_id = ${workspaceId}::uuid and claimed_by = ${workerId}::uuid and state in ('claimed', 'handoff')
        order by id for update skip locked
      ) held
      where d.workspace_id = ${workspaceId}::uuid and d.id = held.id`,
  );
}
