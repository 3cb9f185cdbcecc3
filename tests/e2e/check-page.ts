import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const beside = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const AXE = readFileSync(beside.resolve("axe-core/axe.min.js"), "utf8");
// The builder would bring it along twice with each look, which takes four times as long as the look.
const BROUGHT_ALREADY = "0;";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * No serious violation of WCAG 2.2 A and AA, as far as a program can see; of colours only, when nothing else about the page has changed
 * since it was last looked through.
 */
export async function expectAccessible(page: Page, { isRecoloured = false } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const axe = new AxeBuilder({ page, axeSource: BROUGHT_ALREADY }).options({ resultTypes: ["violations"] });
  const { violations } = await (isRecoloured ? axe.withRules(RULES_OF_COLOUR) : axe.withTags(STANDARDS))
    // Mails are shown in sandboxed frames, where nothing of ours may run.
    .exclude("iframe")
    // Within the page itself: without frames to look into, the way through a page of its own only takes time.
    .setLegacyMode()
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const found = serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  // Soft: one walk through all pages names every fault, and fails at its end.
  expect.soft(found, page.url()).toEqual([]);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(excess, page.url()).toBeLessThanOrEqual(0);
}

/** Collects what the console and the content security policy complain about, for one look at the end. */
export function listenForComplaints(page: Page) {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
