import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { buildWhenChanged } from "@/app/_processes/build-when-changed";
import { freePort } from "@/lib/platform/free-port";
import { say } from "./measure";

const START_LIMIT_MS = 60_000;

let built: Promise<void> | undefined;

/** The product's web process as it is built and started in production, on a port of its own. */
export async function startWeb() {
  // Once a run: who edits beside it changes what is measured next time.
  built ??= buildWhenChanged(say);
  await built;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const web = spawn(process.execPath, ["--import", "tsx", "app/_processes/web.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, APP_URL: url, PORT: String(port), AMENDS_WEB: "built" },
  });
  const ended = once(web, "exit");
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await fetch(`${url}/api/health`).catch(() => null))) {
    if (web.exitCode !== null || Date.now() > deadline) throw new Error("The web process did not start.");
    await sleep(100);
  }
  return {
    url,
    stop: async () => {
      web.kill("SIGTERM");
      await ended;
    },
  };
}
