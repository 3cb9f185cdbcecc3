import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { type RunningProcess, thisProcess, whatBecameOf } from "@/lib/platform/running-process";

const here = thisProcess();

test("a process that runs is known, and so is one that has ended", async () => {
  const child = spawn(process.execPath, ["--eval", ""], { stdio: "ignore" });
  const { pid = 0 } = child;
  await once(child, "exit");
  expect(whatBecameOf(here)).toBe("running");
  expect(whatBecameOf({ ...here, pid })).toBe("ended");
});

test.each<[string, Partial<RunningProcess>, ReturnType<typeof whatBecameOf>]>([
  ["a later one with the same number", { startedTicks: "1" }, "ended"],
  ["the machine was started anew", { bootId: "an earlier start" }, "ended with the machine"],
  ["another container under the same name", { pidSpace: "another" }, "out of sight"],
  ["the same container under another name", { host: "another" }, "out of sight"],
  ["another container, started anew", { host: "another", pidSpace: "another" }, "out of sight"],
  ["another machine", { host: "another", bootId: "its own" }, "elsewhere"],
  ["a machine that does not tell", { host: "another", bootId: null }, "elsewhere"],
])("%s", (_, of, expected) => {
  expect(whatBecameOf({ ...here, ...of })).toBe(expected);
});
