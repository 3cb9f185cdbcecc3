import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "playwright/test";
import { CLIENTS, HOSTILE_CLIENT } from "./firms/people";
import { letMailsAge } from "./let-mails-age";
import { lookAt } from "./look";
import { readMail } from "./mailbox";
import { product } from "./product";
import { readPage } from "./read-page";

test.describe.configure({ timeout: 200_000 });

async function linkOf(email: string) {
  const mail = await readMail(email, /./);
  await letMailsAge(product().database, email);
  return new RegExp(`${product().url}/r/[^"\\s/]+`).exec(mail.html)?.[0] ?? "";
}

async function send(page: Page, score: string, words: string) {
  await readPage(page);
  await page.getByRole("radio", { name: score, exact: true }).check();
  await page.getByRole("textbox").first().fill(words);
  await page.getByRole("button", { name: "Send" }).click();
}

for (const [firm, email] of [
  ["calm", CLIENTS.Dana],
  ["hostile", HOSTILE_CLIENT],
] as const) {
  test(`what a client of a ${firm} firm sees, from the question to the thanks, is whole and accessible in each look`, async ({
    page,
  }) => {
    const link = await linkOf(email);
    await page.goto(link);
    await lookAt(page, `client-${firm}-question`);
    await page.goto(`${link}/3`);
    await expect(page.getByRole("radio", { name: "3", exact: true })).toBeChecked();
    await lookAt(page, `client-${firm}-detractor`);
    await page.goto(`${link}/8`);
    await lookAt(page, `client-${firm}-passive`);
    await page.goto(`${link}/10`);
    await lookAt(page, `client-${firm}-promoter`);
    await send(page, "2", "Nobody told us the analyst had left. ".repeat(200));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you");
    await lookAt(page, `client-${firm}-thanks`);
    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("already answered");
    await lookAt(page, `client-${firm}-answered`);
  });
}

test("a client who is content is thanked without a promise", async ({ page }) => {
  await page.goto(await linkOf(CLIENTS.Eli));
  await send(page, "9", "Always on time.");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you, Eli Ruiz");
  await lookAt(page, "client-calm-thanks-promoter");
});

test("an answer that is none comes back with a sentence, in each look", async ({ page }) => {
  await page.goto(await linkOf(CLIENTS.Kim));
  await page.getByRole("textbox").first().fill("Kept words");
  // Past the browser's own check, as old mail programs and scripts come.
  await page.locator("form").evaluate((form: HTMLFormElement) => form.setAttribute("novalidate", ""));
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Please choose a number from 0 to 10.")).toBeVisible();
  await expect(page.getByRole("textbox").first()).toHaveValue("Kept words");
  await lookAt(page, "client-calm-refused");
});

test("a client can stop all surveys, and a link that does not work says so, in each look", async ({
  page,
}) => {
  await page.goto((await linkOf(CLIENTS.Lou)).replace("/r/", "/u/"));
  await lookAt(page, "client-calm-stop");
  await page.getByRole("button", { name: /stop/i }).click();
  await lookAt(page, "client-calm-stopped");
  const answer = await page.goto(`${product().url}/r/${randomUUID()}`);
  expect(answer?.status()).toBe(404);
  await lookAt(page, "client-unknown-link");
});
