import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { Step } from "./steps";

type Counts = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * Runs one step to its end and counts its tests; a step that dies counts as at least one failure. What it prints is shown as it comes,
 * or, while that of another is, in one piece at its end.
 */
export async function runStep(step: Step, { isLive }: { readonly isLive: boolean }): Promise<Counts> {
  if (isLive) console.log(`\n— ${step.name}`);
  const startedAt = Date.now();
  const child = spawn(process.execPath, [...step.command], {
    stdio: isLive ? "inherit" : ["inherit", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  const printed = keepPrinted(child.stdout, child.stderr);
  const [code] = await once(child, "close");
  if (!isLive) console.log(`\n— ${step.name}\n${Buffer.concat(printed).toString("utf8").trimEnd()}`);
  const counts = step.report ? readCounts(step.report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  const failed = code === 0 ? counts.failed : Math.max(1, counts.failed);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  console.log(`— ${step.name}: ${counts.passed} passed, ${failed} failed in ${seconds} s`);
  return { passed: counts.passed, failed };
}

function keepPrinted(...streams: (Readable | null)[]) {
  const printed: Buffer[] = [];
  for (const stream of streams) stream?.on("data", (chunk: Buffer) => printed.push(chunk));
  return printed;
}

function readCounts(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const json: unknown = JSON.parse(readFileSync(report, "utf8"));
  const vitest = vitestReport.safeParse(json);
  if (vitest.success) return { passed: vitest.data.numPassedTests, failed: vitest.data.numFailedTests };
  const { stats } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
