import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { acrossWorkspaces } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { insist } from "@/lib/platform/insist";
import { log } from "@/lib/platform/log";
import type { SmtpServer } from "@/lib/platform/smtp-server-options";
import { openDebts } from "./open-debts";
import { openJournal } from "./open-journal";
import { openLanePool } from "./open-lane-pool";
import { settleJournals } from "./settle-journals";
import { takeTurn } from "./take-turn";

const MOST_TURNS = 4;
const IDLE_MS = 500;
const OUTAGE_MS = 5_000;
const TURN_MS = 5_000;
const SETTLE_EVERY_MS = 2_000;
const SHOW_LIFE_EVERY_MS = 2_000;

type Pump = {
  readonly workerId: string;
  /** The mail server for all workspaces, by default that of each one's sender. */
  readonly server?: SmtpServer;
  /** The only workspaces to send for, by default all: a busy one can have workers of its own. */
  readonly only?: readonly string[];
  readonly clock?: () => Date;
};

/**
 * Sends what is due in every workspace, a few at a time and each for some seconds while others wait, so that no campaign stands in the
 * way of another firm's; any number may run, on any number of machines. The returned function stops it: what a mail server is
 * being given is finished, all else is given back.
 */
export function startDeliveryPump(pump: Pump): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = runDeliveryPump(pump, stopping.signal);
  return () => {
    stopping.abort();
    return stopped;
  };
}

async function runDeliveryPump(
  { workerId, server, only, clock = () => new Date() }: Pump,
  signal: AbortSignal,
) {
  const folder = join(env().DATA_FOLDER, "journals");
  const journal = openJournal(folder, workerId);
  const debts = openDebts(workerId, journal);
  const lanePool = openLanePool(server);
  const running = new Map<string, Promise<void>>();
  /** When each workspace had its last turn, and until when it is left alone, in this process's own time. */
  const servedAt = new Map<string, number>();
  const restsUntil = new Map<string, number>();
  let isSomebodyWaiting = false;
  let settling: Promise<void> | undefined;
  let settledAt = Number.NEGATIVE_INFINITY;
  let isTakenForEnded = false;
  const life = setInterval(() => {
    isTakenForEnded = !journal.showLife();
  }, SHOW_LIFE_EVERY_MS);

  function startTurn(workspaceId: string) {
    const startedAt = performance.now();
    servedAt.set(workspaceId, startedAt);
    const shouldYield = () => isSomebodyWaiting && performance.now() - startedAt > TURN_MS;
    const turn = takeTurn({ workspaceId, workerId, lanePool, journal, debts, signal, shouldYield }, clock)
      .then(({ claimed, isServerAway }) => {
        const restMs = isServerAway ? OUTAGE_MS : claimed > 0 ? 0 : IDLE_MS;
        restsUntil.set(workspaceId, performance.now() + restMs);
      })
      .catch((error: unknown) => {
        log.error({ workspaceId, error }, "a turn of sending failed");
        restsUntil.set(workspaceId, performance.now() + OUTAGE_MS);
      })
      .finally(() => running.delete(workspaceId));
    running.set(workspaceId, turn);
  }

  /** Beside the sending, which must not wait for it. */
  function settle() {
    if (settling || performance.now() - settledAt < SETTLE_EVERY_MS) return;
    settling = settleAll().finally(() => {
      settling = undefined;
      settledAt = performance.now();
    });
  }

  async function settleAll() {
    await settleJournals(folder, journal.path, clock);
    await debts
      .settle(clock)
      .catch((error: unknown) => log.warn({ error }, "what is owed is not written down yet"));
  }

  async function look() {
    const due = await workspacesWithDueDeliveries(clock());
    const waiting = due
      .filter((id) => !running.has(id) && (restsUntil.get(id) ?? 0) <= performance.now())
      .filter((id) => (!only || only.includes(id)) && !debts.isOwing(id))
      .sort((one, other) => (servedAt.get(one) ?? 0) - (servedAt.get(other) ?? 0));
    for (const workspaceId of waiting.splice(0, MOST_TURNS - running.size)) startTurn(workspaceId);
    isSomebodyWaiting = waiting.length > 0;
  }

  while (!signal.aborted) {
    if (isTakenForEnded)
      throw new Error("Another worker has taken this one for ended; a new one can take its place.");
    settle();
    await look().catch((error: unknown) => log.error({ error }, "looking for mail to send failed"));
    lanePool.closeIdle((workspaceId) => running.has(workspaceId));
    const pause = sleep(IDLE_MS, undefined, { signal }).catch(() => {});
    await Promise.race([pause, ...running.values()]);
  }
  await Promise.all([settling, ...running.values()]);
  lanePool.close();
  // A journal that is not closed is settled by another worker.
  await insist("what is owed", () => debts.settle(clock));
  clearInterval(life);
  journal.close();
}

function workspacesWithDueDeliveries(now: Date) {
  return acrossWorkspaces(async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`select workspaces_with_due_deliveries(${now}) as id`;
    return rows.map(({ id }) => id);
  });
}
