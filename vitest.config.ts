import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("./", import.meta.url));

/** These change the settings of their process, which the product reads once. */
const WITH_OWN_SETTINGS = [
  "bounces/forward-reply",
  "bounces/inbound-smtp",
  "bounces/read-inbound-message",
  "bounces/tell-owner-of-bounce",
  "bounces/whole-way",
  "notifications/mail-digest",
  "notifications/mail-news",
  "recovery/case-mail",
  "recovery/escalate-overdue-cases",
  "recovery/mail-once",
  "recovery/odd-answers",
  "incidents/send-message",
  "recovery/send-apology",
  "responses/answer-kindly",
  "responses/change-preferences",
  "seed/demo-firm",
  "workspaces/invite-member",
].map((name) => `tests/integration/${name}.test.ts`);

/** These put something in a module's place, which later files would meet there. */
const WITH_MOCKED_MODULES = globSync("tests/unit/**/*.test.{ts,tsx}", { cwd: root }).filter((file) =>
  /\bvi\.(do)?mock\(/i.test(readFileSync(join(root, file), "utf8")),
);

/** What takes longest. Whatever else there is takes some seconds at most. */
const SLOWEST = [
  "deliveries/killed-workers",
  "deliveries/stopped-workers",
  "seed/demo-firm",
  "accounts/apply-import",
  "processes/start",
  "embedded-postgres",
  "deliveries/frozen-workers",
  "campaigns/killed-while-expanding",
  "deliveries/fair-share",
  "campaigns/plan-holds",
  "tenancy/leak-fuzz",
  "platform/jobs",
];

/** Begins with files that need a process of their own, and each kind with the slowest, so that none is left alone at the end. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ project, moduleId }: TestSpecification) {
  const place = SLOWEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return (project.config.isolate ? 0 : SLOWEST.length + 1) + (place < 0 ? SLOWEST.length : place);
}

/** Loading the product and warming up its database client takes longer than most files' tests, so files share both. */
const shared = { isolate: false, setupFiles: ["tests/nothing-left-behind.ts"] };

const withDatabase = {
  globalSetup: ["tests/integration/database-setup.ts"],
  // Half of their time they wait for the database, for processes and for clocks: with two workers a core would stand idle.
  maxWorkers: 4,
  sequence: { groupOrder: 1 },
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: WITH_MOCKED_MODULES,
          // Two or three of them try thousands of cases, which a busy machine needs longer for.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "unit with mocked modules", include: WITH_MOCKED_MODULES },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: WITH_OWN_SETTINGS,
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: "integration with own settings",
          include: WITH_OWN_SETTINGS,
          // Not worth it for so short a life: working on a faster form of the database client's WebAssembly.
          execArgv: ["--liftoff-only"],
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: "replay",
          include: ["tests/replay/**/*.test.ts"],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
