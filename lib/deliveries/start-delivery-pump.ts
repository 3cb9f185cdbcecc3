import { setTimeout as sleep } from "node:timers/promises";
import { finishCampaigns } from "@/lib/campaigns/finish-campaigns";
import { acrossWorkspaces } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { smtpUrl } from "@/lib/platform/mailer";
import { openSmtpLanes, type SmtpLanes } from "@/lib/platform/smtp-lanes";
import { releaseLapsedLeases } from "./release-lapsed-leases";
import { sendDueDeliveries } from "./send-due-deliveries";

const CONNECTIONS = 5;
const IDLE_MS = 500;
const OUTAGE_MS = 5_000;

type Pump = {
  readonly workerId: string;
  /** The mail server, by default the configured one. */
  readonly url?: string;
  /** The only workspaces to send for, by default all: a busy one can have workers of its own. */
  readonly only?: readonly string[];
  readonly clock?: () => Date;
};

/**
 * Sends what is due in every workspace, a batch of each in turn; any number may run, in one process or on many machines.
 * The returned function stops it: what is handed over is finished, what is only claimed is given back.
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
  { workerId, url = smtpUrl(), only, clock = () => new Date() }: Pump,
  signal: AbortSignal,
) {
  const lanes = openSmtpLanes(url, CONNECTIONS);
  while (!signal.aborted) {
    const wait = await pumpOnce({ workerId, signal, lanes, only, clock }).catch((error: unknown) => {
      log.error({ error }, "delivery round failed");
      return OUTAGE_MS;
    });
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {});
  }
  lanes.close();
}

type Turn = {
  workerId: string;
  signal: AbortSignal;
  lanes: SmtpLanes;
  only: readonly string[] | undefined;
  clock: () => Date;
};

/** One turn through all workspaces; how many milliseconds to wait before the next. */
async function pumpOnce({ only, clock, ...round }: Turn) {
  let wait = IDLE_MS;
  const isOurs = (workspaceId: string) => !only || only.includes(workspaceId);
  for (const workspaceId of (await workspacesWithDueDeliveries(clock())).filter(isOurs)) {
    if (round.signal.aborted) return 0;
    await releaseLapsedLeases(workspaceId, clock());
    const { claimed, isServerAway } = await sendDueDeliveries({ ...round, workspaceId }, clock);
    if (isServerAway) return OUTAGE_MS;
    if (claimed > 0) wait = 0;
  }
  for (const workspaceId of (await workspacesWithOpenCampaigns()).filter(isOurs)) {
    await finishCampaigns(workspaceId, clock());
  }
  return wait;
}

function workspacesWithDueDeliveries(now: Date) {
  return acrossWorkspaces(async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`select workspaces_with_due_deliveries(${now}) as id`;
    return rows.map(({ id }) => id);
  });
}

function workspacesWithOpenCampaigns() {
  return acrossWorkspaces(async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`select workspaces_with_open_campaigns() as id`;
    return rows.map(({ id }) => id);
  });
}
