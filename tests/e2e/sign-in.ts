import type { Browser, Page } from "playwright/test";
import { readMail, type SandboxMail } from "./mailbox";
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
  const page = await (await browser.newContext({ baseURL: product().url })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a sign-in link" }).click();
  await redeem(page, await readMail(email, /link to sign in/i));
  return page;
}

/** Signs a new member in by the link of their invitation. */
export async function acceptInvitation(browser: Browser, email: string) {
  const page = await (await browser.newContext({ baseURL: product().url })).newPage();
  await redeem(page, await readMail(email, /invite/i));
  await page.context().close();
}

async function redeem(page: Page, mail: SandboxMail) {
  await page.goto(/https?:\/\/\S+\/sign-in\/confirm\S+/.exec(mail.text)?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${product().url}/overview`);
}
