import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Child = { readonly process: ChildProcess; stop: () => Promise<void> };

/** Starts a long-lived part of the product in a process group of its own, so that Ctrl-C reaches only us. */
export function startChild(script: string, environment: Record<string, string>): Child {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
    env: { ...process.env, ...environment },
  });
  const ended = once(child, "exit");
  return {
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
