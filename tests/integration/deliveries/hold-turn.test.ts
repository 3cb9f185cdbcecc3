import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { LEASE_SECONDS } from "@/lib/deliveries/claim-deliveries";
import { holdTurn } from "@/lib/deliveries/hold-turn";
import { inWorkspace } from "@/lib/platform/database/door";
import { releaseConnections, takeConnections } from "@/lib/senders/take-connections";
import { makeWorkspace } from "@/tests/factories/workspace";

afterEach(() => vi.useRealTimers());

test("a renewal that takes longer than the next is due is waited for, and takes no connection after they were given back", async () => {
  const { workspaceId } = await makeWorkspace();
  const workerId = randomUUID();
  await inWorkspace({ workspaceId }, (db) => db.sender.create({ data: { workspaceId, maxConnections: 2 } }));
  const worker = { workspaceId, workerId };
  await takeConnections({ ...worker, now: new Date() }, 2);

  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const clock = vi.fn(() => new Date());
  const letGo = holdTurn({ ...worker, connections: 2, clock, onLoss: () => {} });
  const renewal = () => vi.advanceTimersByTime((LEASE_SECONDS * 1000) / 3);
  let renewed: Promise<void> | undefined;
  await inWorkspace({ workspaceId }, async (db) => {
    await db.$queryRaw`select from sender_connections where workspace_id = ${workspaceId}::uuid for update`;
    renewal();
    await vi.waitFor(() => expect(clock).toHaveBeenCalledTimes(2), { timeout: 5_000 });
    renewal();
    await sleep(200);
    expect(clock).toHaveBeenCalledTimes(2);
    renewed = letGo();
  });
  await renewed;
  await releaseConnections(worker);
  await sleep(200);
  const held = await inWorkspace(worker, (db) => db.senderConnection.count({ where: worker }));
  expect(held).toBe(0);
});
