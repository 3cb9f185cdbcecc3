import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const ERROR = `Object.assign(new Error("550 <dana@northwind.example>"), { rejected: ["dana@northwind.example"] })`;
const CRASHES = `import { traceCrashes } from "@/lib/platform/trace-crashes"; traceCrashes();`;
const CONSOLE = `import { structureConsole } from "@/lib/platform/structured-console"; structureConsole();`;

/** Everything that a process running the script prints, and how it ends. */
async function run(script: string) {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      `${script} await new Promise((done) => setTimeout(done, 100));`,
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LOG_LEVEL: "info" } },
  );
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { printed: out + err, code: child.exitCode };
}

test.each([
  ["an error thrown past everything", `${CRASHES} setTimeout(() => { throw ${ERROR}; });`, 1],
  ["a promise that nobody waits for", `${CRASHES} Promise.reject(${ERROR});`, 1],
  ["an error that a framework prints", `${CONSOLE} console.error("Failed for dana", ${ERROR});`, 0],
  ["a warning that a framework prints", `${CONSOLE} console.warn("Failed for dana");`, 0],
])("%s leaves a line of the log, without the words in it", async (_what, script, code) => {
  const ended = await run(script);
  expect(ended.code).toBe(code);
  expect(JSON.parse(ended.printed)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
  expect(ended.printed).not.toContain("dana");
});
