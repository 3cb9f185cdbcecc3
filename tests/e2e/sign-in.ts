import type { Browser, Page } from "playwright/test";
import { readMail } from "./mailbox";
import { product } from "./product";

const STATE = "tests/results/admin-session.json";

/** A page signed in as the demo firm's admin, by the printed link the first time. */
export async function openAsAdmin(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const { url, link } = product();
  const known = await browser.newContext({ storageState: STATE }).catch(() => null);
  if (!known) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${url}/overview`);
    await context.storageState({ path: STATE });
    await context.close();
  }
  await known?.close();
  return (await browser.newContext({ baseURL: url, storageState: STATE, ...options })).newPage();
}

/** A page signed in as any member, by asking for a link and finding it in the mailbox. */
export async function openAsMember(browser: Browser, email: string): Promise<Page> {
  const { url } = product();
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: /link/i }).click();
  const mail = await readMail(email, /sign in/i);
  await page.goto(/https?:\/\/\S+\/sign-in\/confirm\S+/.exec(mail.text)?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/overview`);
  return page;
}
