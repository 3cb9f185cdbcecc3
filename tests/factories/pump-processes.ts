import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

const running = new Set<ChildProcess>();

/** Ends what a failed test has left running. */
export function killPumpProcesses() {
  for (const worker of running) worker.kill("SIGKILL");
}

/** Starts a worker that sends for one workspace in a process of its own. */
export async function startPumpProcess(workspaceId: string, url: string) {
  const worker = fork("tests/factories/pump-process.ts", [workspaceId, url], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_POOL_SIZE: "4" },
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
  };
}

export type PumpProcess = Awaited<ReturnType<typeof startPumpProcess>>;

async function end(worker: ChildProcess, ended: Promise<unknown[]>, signal: NodeJS.Signals) {
  worker.kill(signal);
  const [code, by] = await ended;
  return { code, by };
}
