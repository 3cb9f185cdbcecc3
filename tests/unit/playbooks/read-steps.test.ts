import { expect, test } from "vitest";
import { readSteps } from "@/lib/playbooks/read-steps";
import { playbookStep } from "@/tests/factories/playbook";

test("a step that cannot be read is left out alone", () => {
  const [call, visit] = [playbookStep("Call"), playbookStep("Visit")];
  expect(readSteps([call, { ...call, stage: "gone" }, visit])).toEqual([call, visit]);
  expect(readSteps("nothing")).toEqual([]);
});
