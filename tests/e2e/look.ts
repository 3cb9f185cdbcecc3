import { expect, type Page } from "playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./check-page";

// In the dark only the colours are others, and they are the same on a phone: looking for that once is enough.
const WIDTHS = [
  { width: 1440, height: 900, isWide: true },
  { width: 390, height: 844, isWide: false },
] as const;

const MOST_PX = 12_000;

/**
 * Keeps a picture of the open page, whole, in both widths and schemes, and sees that nothing sticks out and nobody is shut out. Of a page
 * that is looked at with other words too, the dark and who is shut out on a phone are looked at there only.
 */
export async function lookAt(page: Page, name: string, { isKnown = false } = {}) {
  for (const { width, height, isWide } of WIDTHS) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await untilDrawn(page);
    await expectNoSidewaysScroll(page);
    if (isWide || !isKnown) await expectAccessible(page);
    await growToPage(page);
    await keepPicture(page, `${name}-light-${width}`);
    if (isKnown) continue;
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await untilDrawn(page);
    if (isWide) await expectAccessible(page, { isRecoloured: true });
    await keepPicture(page, `${name}-dark-${width}`);
  }
}

/** Makes the window as high as the page, so that what sticks to its foot covers nothing in a picture. */
async function growToPage(page: Page) {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, MOST_PX)) });
  await untilDrawn(page);
}

function keepPicture(page: Page, name: string) {
  // To be looked at, not compared: written a third faster than without loss.
  return page.screenshot({ path: `tests/e2e/screenshots/${name}.jpg`, type: "jpeg", quality: 85 });
}

/** A chart is drawn once its new width is known; a frame inside the page once it has come; a colour is changed at once. */
async function untilDrawn(page: Page) {
  for (const plot of await page
    .locator("figure .recharts-wrapper, figure:has(.recharts-responsive-container)")
    .all()) {
    await expect(plot.locator("svg").first()).toBeVisible();
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    await drawn();
  });
}
