import { expect, type Locator } from "playwright/test";

/** Acts until what it should bring is there: a page hears keys and clicks only once its scripts run. */
export async function actUntil(act: () => Promise<void>, brought: Locator) {
  await expect(async () => {
    if (!(await brought.isVisible())) await act();
    await expect(brought).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}
