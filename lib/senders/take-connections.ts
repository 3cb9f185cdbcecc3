import { inWorkspace } from "@/lib/platform/database/door";

const CONNECTION_LEASE_SECONDS = 60;

type Taker = { readonly workspaceId: string; readonly workerId: string; readonly now: Date };

/**
 * Takes up to `wanted` of a sender's connections for a worker, or renews those it has, so that all workers together keep to the
 * sender's limit. Returns how many it holds.
 */
export function takeConnections({ workspaceId, workerId, now }: Taker, wanted: number): Promise<number> {
  const leaseUntil = new Date(now.getTime() + CONNECTION_LEASE_SECONDS * 1000);
  return inWorkspace(
    { workspaceId },
    (db) => db.$executeRaw`
    with sender as (
      select id, max_connections from senders where workspace_id = ${workspaceId}::uuid
    ),
    open as (
      select s.id as sender_id, n.slot
      from sender s cross join generate_series(1, s.max_connections) as n (slot)
      left join sender_connections c
        on c.workspace_id = ${workspaceId}::uuid and c.sender_id = s.id and c.slot = n.slot
      where c.slot is null or c.lease_until <= ${now} or c.worker_id = ${workerId}::uuid
      order by c.worker_id is distinct from ${workerId}::uuid, n.slot
      limit ${wanted}
    )
    insert into sender_connections (workspace_id, sender_id, slot, worker_id, lease_until)
    select ${workspaceId}::uuid, sender_id, slot, ${workerId}::uuid, ${leaseUntil} from open order by slot
    on conflict (workspace_id, sender_id, slot) do update
    set worker_id = excluded.worker_id, lease_until = excluded.lease_until
    where sender_connections.lease_until <= ${now} or sender_connections.worker_id = ${workerId}::uuid`,
  );
}

/** Gives a worker's connections back. */
export function releaseConnections({ workspaceId, workerId }: Omit<Taker, "now">) {
  return inWorkspace({ workspaceId }, (db) =>
    db.senderConnection.deleteMany({ where: { workspaceId, workerId } }),
  );
}
