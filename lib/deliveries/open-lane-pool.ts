import { openSmtpLanes, type SmtpLane } from "@/lib/platform/smtp-lanes";
import type { SmtpServer } from "@/lib/platform/smtp-server-options";
import type { ReadySender } from "@/lib/senders/read-sender";

type Kept = { readonly generation: number; lanes: SmtpLane[]; usedAt: number };

const IDLE_MS = 30_000;

/** Keeps the connections of each workspace open between its turns, for half a minute, and drops them when its sender has changed. */
export function openLanePool(server?: SmtpServer) {
  const pool = new Map<string, Kept>();

  /** As many lanes as the worker holds connections of the sender; those too many are closed. */
  function lanesOf(workspaceId: string, sender: ReadySender, count: number): readonly SmtpLane[] {
    let kept = pool.get(workspaceId);
    if (kept?.generation !== sender.generation) {
      closeAll(kept?.lanes ?? []);
      kept = { generation: sender.generation, lanes: [], usedAt: 0 };
      pool.set(workspaceId, kept);
    }
    closeAll(kept.lanes.splice(count));
    const signing = sender.dkim ? { dkim: sender.dkim } : {};
    kept.lanes.push(
      ...openSmtpLanes({ ...(server ?? sender.server), ...signing }, count - kept.lanes.length),
    );
    kept.usedAt = performance.now();
    return [...kept.lanes];
  }

  /** Closes what has not been used lately by a workspace that has no turn. */
  function closeIdle(hasTurn: (workspaceId: string) => boolean) {
    for (const [workspaceId, { lanes, usedAt }] of pool) {
      if (hasTurn(workspaceId) || performance.now() - usedAt < IDLE_MS) continue;
      closeAll(lanes);
      pool.delete(workspaceId);
    }
  }

  function close() {
    for (const { lanes } of pool.values()) closeAll(lanes);
    pool.clear();
  }
  return { lanesOf, closeIdle, close };
}

export type LanePool = ReturnType<typeof openLanePool>;

function closeAll(lanes: readonly SmtpLane[]) {
  for (const lane of lanes) lane.close();
}
