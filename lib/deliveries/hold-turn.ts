import { log } from "@/lib/platform/log";
import { takeConnections } from "@/lib/senders/take-connections";
import { LEASE_SECONDS } from "./claim-deliveries";
import { renewLeases } from "./renew-leases";

type Hold = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly connections: number;
  readonly clock: () => Date;
  /** What to do when connections were lost to another worker. */
  readonly onLoss: () => void;
};

/** Renews a turn's leases and connections while the mail server takes its time, until the returned function is called. */
export function holdTurn({ workspaceId, workerId, connections, clock, onLoss }: Hold) {
  let running: Promise<void> | undefined;
  const renew = async () => {
    await renewLeases({ workspaceId, workerId }, clock());
    const held = await takeConnections({ workspaceId, workerId, now: clock() }, connections);
    if (held < connections) onLoss();
  };
  const timer = setInterval(
    () => {
      // One at a time: an earlier one that the caller did not wait for would take connections that were given back.
      running ??= renew()
        .catch((error: Error) => log.warn({ error }, "leases not renewed"))
        .finally(() => {
          running = undefined;
        });
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  return async () => {
    clearInterval(timer);
    await running;
  };
}
