import { defineConfig } from "playwright/test";
import { findChromium } from "./tests/e2e/find-chromium";

const JOURNEYS = "**/journeys.e2e.ts";
const LOOKS = "**/every-page.e2e.ts";
const EXECUTIVE = "**/executive.e2e.ts";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./tests/e2e/start-product.ts",
  outputDir: "tests/e2e/results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 3,
  fullyParallel: true,
  projects: [
    // What takes longest begins first, so that it is not left alone at the end.
    { name: "looks", testMatch: LOOKS },
    { name: "journeys", testMatch: JOURNEYS },
    { name: "pages", testIgnore: [JOURNEYS, LOOKS, EXECUTIVE] },
    // Compares figures with lists, so nobody may be changing them meanwhile.
    { name: "executive", testMatch: EXECUTIVE, dependencies: ["journeys"] },
  ],
  retries: 0,
  reporter: [["line"], ["json", { outputFile: "tests/results/e2e.json" }]],
  use: {
    launchOptions: await findChromium(),
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    timezoneId: "Europe/Berlin",
  },
});
