import { expect, type Locator, type Page } from "playwright/test";

const MOST_TABS = 120;

/** Goes from field to field with the tabulator until one of the wanted has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator) {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const isThere = await wanted
      .first()
      .evaluate((element) => element === document.activeElement)
      .catch(() => false);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted.first(), "reached by the keyboard").toBeFocused();
}
