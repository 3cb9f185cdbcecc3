import { rmSync } from "node:fs";
import { runStep } from "@/tests/run-step";
import { groupSteps, STEPS } from "@/tests/steps";

const wanted = process.argv.slice(2);
const chosen = STEPS.filter((step) => (wanted.length === 0 ? step.inWhole : wanted.includes(step.name)));

rmSync("tests/results", { recursive: true, force: true });
const total = { passed: 0, failed: 0 };
for (const group of groupSteps(chosen)) {
  const counts = await Promise.all(group.map((step) => runStep(step, { isLive: step === group.at(-1) })));
  for (const { passed, failed } of counts) {
    total.passed += passed;
    total.failed += failed;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
