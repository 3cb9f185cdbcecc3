import { setTimeout as sleep } from "node:timers/promises";
import { log } from "./log";

const WAITS_SECONDS = [1, 2, 4, 8, 15, 30, 60, 60, 60, 60];

/** Tries again, for some minutes, what must not be given up because a database is away: `what` is not done yet. Throws the last error. */
export async function insist<T>(what: string, work: () => Promise<T>): Promise<T> {
  for (const seconds of WAITS_SECONDS) {
    try {
      return await work();
    } catch (error) {
      log.warn({ error }, `${what} not written down yet`);
      await sleep(seconds * 1000);
    }
  }
  return work();
}
