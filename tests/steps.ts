export type Step = {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Where the step's runner writes its counts as JSON; without one the step itself counts as one test. */
  readonly report?: string;
  readonly inWhole: boolean;
  /** Begins together with the step before it, where each alone would leave a core idle; what it prints is shown as it comes. */
  readonly isBeside?: boolean;
};

const vitest = (name: string, project: string, ...args: string[]) => ({
  name,
  command: [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...["--project", project, ...args],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=tests/results/${name}.json`],
  ] as const,
  report: `tests/results/${name}.json`,
});

/** What `npm test` runs, in this order. */
export const STEPS: readonly Step[] = [
  { name: "lint", command: ["node_modules/@biomejs/biome/bin/biome", "check", "."], inWhole: true },
  { name: "routes", command: ["node_modules/next/dist/bin/next", "typegen"], inWhole: true, isBeside: true },
  { name: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit"], inWhole: true },
  { name: "build", command: ["node_modules/tsx/dist/cli.mjs", "app/_processes/build.ts"], inWhole: true },
  { ...vitest("unit", "unit*"), inWhole: true, isBeside: true },
  { ...vitest("integration", "integration*"), inWhole: true },
  { ...vitest("replay", "replay"), inWhole: true },
  {
    name: "e2e",
    command: ["node_modules/playwright/cli.js", "test"],
    report: "tests/results/e2e.json",
    inWhole: true,
    // Its product is founded by one process alone, for most of the replay's time.
    isBeside: true,
  },
];

/** The steps in their order, those that begin together in one group. */
export function groupSteps(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.isBeside) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
