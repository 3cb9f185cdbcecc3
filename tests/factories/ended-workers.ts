import { setTimeout as sleep } from "node:timers/promises";
import { makeLargeCampaign } from "./large-campaign";
import { startMailServer } from "./mail-server";
import { killPumpProcesses, type PumpProcess, startPumpProcess } from "./pump-processes";

const QUICK_MS = 8;
const SLOW_MS = 300;

/**
 * A campaign to so many people that is sent by workers in processes of their own, which end in the middle of it. The mail server is
 * slow until the next worker is there, so that something is left to send whenever one ends.
 */
export async function startEndedCampaign(people: number) {
  let quickUpTo = 0;
  const server = await startMailServer(() => ({
    acceptAfterMs: server.received.length < quickUpTo ? QUICK_MS : SLOW_MS,
  }));
  const { workspaceId, campaignId, progress } = await makeLargeCampaign(people);

  /** Ends the oldest of the workers that send, so many times over the whole of the campaign; the last one sends what is left. */
  async function endWorkers<T>(times: number, end: (worker: PumpProcess) => Promise<T>) {
    const ends: T[] = [];
    let oldest = await startPumpProcess(workspaceId, server.url);
    let next = startPumpProcess(workspaceId, server.url);
    for (let n = 1; n <= times; n += 1) {
      const newer = await next;
      next = startPumpProcess(workspaceId, server.url);
      quickUpTo = (people * n) / (times + 1);
      while (server.received.length < quickUpTo - 1) await sleep(2);
      ends.push(await end(oldest));
      oldest = newer;
    }
    quickUpTo = Number.POSITIVE_INFINITY;
    await next;
    while (((await progress())?.waiting ?? 0) > 0) await sleep(200);
    await oldest.stop();
    await (await next).stop();
    return ends;
  }

  return {
    workspaceId,
    campaignId,
    received: server.received,
    progress,
    endWorkers,
    clear: async () => {
      killPumpProcesses();
      await server.stop();
    },
  };
}
