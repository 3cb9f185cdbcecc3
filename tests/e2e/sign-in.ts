import { type Browser, chromium, type Page } from "playwright/test";
import { findChromium } from "./find-chromium";
import { listMail, readMail, type SandboxMail } from "./mailbox";
import { ADMIN_SESSION_FILE, product } from "./product";

/** Signs the demo firm's admin in by the printed link, once, and keeps the session for all tests. */
export async function keepAdminSession({ url, link }: { url: string; link: string }) {
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/overview`);
  await page.context().storageState({ path: ADMIN_SESSION_FILE });
  await browser.close();
}

/** A page signed in as the demo firm's admin. */
export async function openAsAdmin(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: product().url, storageState: ADMIN_SESSION_FILE })).newPage();
}

/** A page signed in as any member, by asking for a link and finding it in the mailbox. */
export async function openAsMember(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: product().url })).newPage();
  const earlier = await listMail(email);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a sign-in link" }).click();
  await redeem(page, await readMail(email, /link to sign in/i, earlier));
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
