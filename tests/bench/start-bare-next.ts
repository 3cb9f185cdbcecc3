import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "@/lib/platform/free-port";
import { say } from "./measure";

const FOLDER = resolve(".next/bare");
const NEXT = resolve("node_modules/next/dist/bin/next");
const START_LIMIT_MS = 60_000;

const CONFIG = `export default {
  serverExternalPackages: ["pg"],
  turbopack: { root: ${JSON.stringify(resolve("."))} },
  typescript: { ignoreBuildErrors: true },
};
`;

/** A Next app that has one route handler and nothing else, built and started as production is, on a port of its own. */
export async function startBareNext() {
  say("Building a bare Next route handler");
  await rm(FOLDER, { recursive: true, force: true });
  for (const route of ["r/[link]", "r/[link]/[score]"]) {
    const folder = join(FOLDER, "app", route);
    await mkdir(folder, { recursive: true });
    await cp("tests/bench/bare-next-route.ts", join(folder, "route.ts"));
    await cp("tests/bench/bare-statements.ts", join(folder, "bare-statements.ts"));
  }
  await writeFile(join(FOLDER, "next.config.mjs"), CONFIG);
  await writeFile(join(FOLDER, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(process.execPath, [NEXT, "build"], { cwd: FOLDER, env });

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: FOLDER,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(server, "exit");
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await fetch(url).catch(() => null))) {
    if (server.exitCode !== null || Date.now() > deadline)
      throw new Error("The bare Next app did not start.");
    await sleep(100);
  }
  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}
