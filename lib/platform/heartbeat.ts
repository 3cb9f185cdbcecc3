import { acrossWorkspaces } from "./database/door";
import { log } from "./log";

const EVERY_MS = 5_000;
const FRESH_MS = 30_000;

/** Lets the world know that this worker lives, until the returned function is called. */
export function startHeartbeat(workerId: string) {
  const startedAt = new Date();
  const beat = () =>
    acrossWorkspaces((db) =>
      db.workerHeartbeat.upsert({
        where: { id: workerId },
        create: { id: workerId, startedAt, beatAt: new Date() },
        update: { beatAt: new Date() },
      }),
    ).catch((error: Error) => log.warn({ error }, "heartbeat not written"));
  void beat();
  const timer = setInterval(beat, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await acrossWorkspaces((db) => db.workerHeartbeat.deleteMany({ where: { id: workerId } }));
  };
}

/** Whether any worker has beaten within the last 30 seconds. */
export function isAnyWorkerAlive(now = new Date()) {
  return acrossWorkspaces(async (db) => {
    const alive = await db.workerHeartbeat.count({
      where: { beatAt: { gt: new Date(now.getTime() - FRESH_MS) } },
    });
    return alive > 0;
  });
}
