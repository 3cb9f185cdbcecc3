import { expect, type Page } from "playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./check-page";

// In the dark only the colours are others, and they are the same on a phone: looking for that once is enough.
const WIDTHS = [
  { width: 1440, height: 900, judgesDark: true },
  { width: 390, height: 844, judgesDark: false },
] as const;

const MOST_PX = 12_000;

/**
 * Keeps a picture of the open page, whole, in both widths, and in both schemes unless its dark one was seen with other words, and sees
 * that nothing sticks out and nobody is shut out.
 */
export async function lookAt(page: Page, name: string, { inDark = true } = {}) {
  for (const { width, height, judgesDark } of WIDTHS) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await untilDrawn(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await growToPage(page);
    await keepPicture(page, `${name}-light-${width}`);
    if (!inDark) continue;
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await untilDrawn(page);
    if (judgesDark) await expectAccessible(page, { isRecoloured: true });
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
  return page.screenshot({ path: `tests/e2e/screenshots/${name}.png` });
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
