import type { Page } from "playwright/test";

const READING_MS = 1_200;

/** Takes as long as a person does before doing anything: whoever sends within a second of seeing the page is taken for a machine. */
export function readPage(page: Page) {
  return page.waitForTimeout(READING_MS);
}
