import { expect, test } from "playwright/test";
import { directionOf, LANGUAGES } from "@/lib/languages/language";
import { expectAccessible, expectNoSidewaysScroll } from "./check-page";
import { everyClientPage } from "./client-page-of";

test.describe.configure({ timeout: 120_000 });

for (const language of LANGUAGES) {
  test(`every page that a client can come to in ${language} is accessible and whole, in light, in dark and at 400 % zoom`, async ({
    page,
  }) => {
    // What 1280 by 1024 px leave at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    for (const [name, html] of everyClientPage(language)) {
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await page.setContent(html);
        await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await expectAccessible(page, { isRecoloured: true });
      });
    }
  });
}
