import { inWorkspace } from "@/lib/platform/database/door";
import { readSender } from "@/lib/senders/read-sender";
import { releaseConnections, takeConnections } from "@/lib/senders/take-connections";
import type { Debts } from "./open-debts";
import type { Journal } from "./open-journal";
import type { LanePool } from "./open-lane-pool";
import { releaseLapsedLeases } from "./release-lapsed-leases";
import { sendDueDeliveries, type TurnOutcome } from "./send-due-deliveries";

type WorkspaceTurn = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly lanePool: LanePool;
  readonly journal: Journal;
  readonly debts: Debts;
  readonly signal: AbortSignal;
  readonly shouldYield: () => boolean;
};

const NOTHING: TurnOutcome = { claimed: 0, handedOver: 0, isServerAway: false };

/** Sends for one workspace over as many of its sender's connections as other workers have left, and gives them back. */
export async function takeTurn(turn: WorkspaceTurn, clock: () => Date): Promise<TurnOutcome> {
  const { workspaceId, workerId, lanePool } = turn;
  await releaseLapsedLeases(workspaceId, clock());
  const sender = await inWorkspace({ workspaceId }, (db) => readSender(db, workspaceId));
  if (sender.state === "paused") return NOTHING;

  const connections = await takeConnections({ workspaceId, workerId, now: clock() }, sender.maxConnections);
  if (connections === 0) return NOTHING;
  try {
    const lanes = lanePool.lanesOf(workspaceId, sender, connections);
    return await sendDueDeliveries({ ...turn, sender, lanes }, clock);
  } finally {
    await releaseConnections({ workspaceId, workerId });
  }
}
