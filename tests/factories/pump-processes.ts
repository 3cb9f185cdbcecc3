import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { bundleProcess, SHORT_LIVED } from "./bundle-process";

const running = new Set<ChildProcess>();

/** Ends what a failed test has left running. */
export function killPumpProcesses() {
  for (const worker of running) worker.kill("SIGKILL");
}

/** Starts a worker that sends for one workspace in a process of its own. */
export async function startPumpProcess(
  workspaceId: string,
  url: string,
  databaseUrl = process.env.DATABASE_URL ?? "",
) {
  const databaseName = `pump-${randomUUID()}`;
  const worker = fork(await bundleProcess("tests/factories/pump-process.ts"), [workspaceId, url], {
    execArgv: SHORT_LIVED,
    env: { ...process.env, DATABASE_URL: withName(databaseUrl, databaseName), DATABASE_POOL_SIZE: "4" },
  });
  const ended = once(worker, "exit");
  running.add(worker);
  void ended.then(() => running.delete(worker));
  await Promise.race([
    once(worker, "message"),
    ended.then(() => Promise.reject(new Error("It ended at once."))),
  ]);
  return {
    /** Ends it without a word of warning. */
    kill: () => end(worker, ended, "SIGKILL"),
    /** Asks it to end, and waits until it has. */
    stop: () => end(worker, ended, "SIGTERM"),
    /** Lets it stand still while it sends, at a moment when no transaction of it is open: the database ends those itself after a while. */
    freeze: async () => {
      do {
        worker.kill("SIGCONT");
        await sleep(5);
        worker.kill("SIGSTOP");
      } while (await hasOpenTransaction(databaseName));
    },
    /** Lets it go on where it stood still. */
    goOn: () => worker.kill("SIGCONT"),
  };
}

export type PumpProcess = Awaited<ReturnType<typeof startPumpProcess>>;

async function end(worker: ChildProcess, ended: Promise<unknown[]>, signal: NodeJS.Signals) {
  worker.kill(signal);
  const [code, by] = await ended;
  return { code, by };
}

/** The database's address for a process that is known there by its name. */
function withName(databaseUrl: string, name: string) {
  const url = new URL(databaseUrl);
  url.searchParams.set("application_name", name);
  return url.href;
}

async function hasOpenTransaction(name: string) {
  const owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  const { rows } = await owner.query<{ state: string }>(
    "select state from pg_stat_activity where application_name = $1 and state <> 'idle'",
    [name],
  );
  await owner.end();
  return rows.length > 0;
}
