import { fork } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { permitPathOf } from "@/lib/deliveries/journal-paths";
import { bundleProcess, SHORT_LIVED } from "@/tests/factories/bundle-process";
import { makeWorkspace } from "@/tests/factories/workspace";

const folder = join(process.env.DATA_FOLDER ?? "", "journals");

async function journalOf(pid: number) {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".journal"))) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => "");
    if (text.includes(`"pid":${pid},`)) return path;
  }
  throw new Error("It keeps no journal.");
}

test("a worker that was taken for ended ends itself, so that a new one takes its place", async () => {
  const { workspaceId } = await makeWorkspace();
  const script = await bundleProcess("tests/factories/pump-process.ts");
  const worker = fork(script, [workspaceId, "smtp://127.0.0.1:1"], {
    execArgv: SHORT_LIVED,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  onTestFinished(() => {
    worker.kill("SIGKILL");
  });
  const ended = once(worker, "exit");
  await once(worker, "message");
  const path = await journalOf(worker.pid ?? 0);
  await rm(permitPathOf(path));
  expect(await ended).toEqual([1, null]);
  await rm(path);
});
