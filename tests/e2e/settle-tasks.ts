import { expect, type Page } from "playwright/test";

/** Does what the case waits for before its next step, task by task. */
export async function settleTasks(page: Page) {
  const done = page.getByRole("region", { name: "Tasks" }).getByRole("button", { name: "Done", exact: true });
  for (let left = await done.count(); left > 0; left -= 1) {
    await done.first().click();
    await expect(done).toHaveCount(left - 1);
  }
}
