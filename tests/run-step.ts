import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Step } from "./steps";

type Counts = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Runs one step to its end and counts its tests; a step that dies counts as at least one failure. */
export async function runStep(step: Step): Promise<Counts> {
  console.log(`\n— ${step.name}`);
  const startedAt = Date.now();
  const child = spawn(process.execPath, [...step.command], {
    stdio: "inherit",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  const [code] = await once(child, "exit");
  const counts = step.report ? readCounts(step.report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  const failed = code === 0 ? counts.failed : Math.max(1, counts.failed);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  console.log(`— ${step.name}: ${counts.passed} passed, ${failed} failed in ${seconds} s`);
  return { passed: counts.passed, failed };
}

function readCounts(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const json: unknown = JSON.parse(readFileSync(report, "utf8"));
  const vitest = vitestReport.safeParse(json);
  if (vitest.success) return { passed: vitest.data.numPassedTests, failed: vitest.data.numFailedTests };
  const { stats } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
