import { expect, type Page } from "playwright/test";

/** Opens the case that the open desk has chosen, by its key; the key works once the page's scripts do. */
export async function openFirstCase(page: Page) {
  await expect(async () => {
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/recovery\/[0-9a-f-]{36}/, { timeout: 5_000 });
  }).toPass();
}
