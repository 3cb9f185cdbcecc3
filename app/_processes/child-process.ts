import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type Child = { readonly process: ChildProcess; stop: () => Promise<void> };

type Options = {
  /** Whether of what it prints only the lines of our log come through. */
  readonly isLogOnly?: boolean;
};

/** Starts a long-lived part of the product in a process group of its own, so that Ctrl-C reaches only us. */
export function startChild(
  script: string,
  environment: Record<string, string>,
  { isLogOnly = false }: Options = {},
): Child {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", isLogOnly ? "pipe" : "inherit", "inherit"],
    detached: true,
    env: { ...process.env, ...environment },
  });
  if (child.stdout) {
    createInterface({ input: child.stdout }).on("line", (line) => line.startsWith("{") && console.log(line));
  }
  const ended = once(child, "exit");
  return {
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
