import { type Browser, expect, type Locator, type Page, test } from "playwright/test";
import { actUntil } from "./act-until";
import { expectAccessible, listenForComplaints } from "./check-page";
import { RECOVERING_LEAD, RECOVERING_MANAGER, UNHAPPY } from "./firms/people";
import { lookAt } from "./look";
import { readMail } from "./mailbox";
import { product } from "./product";
import { readPage } from "./read-page";
import { openAsMember } from "./sign-in";
import { tabTo } from "./tab-to";

// One after the other: all sign the same person in, and only the latest link is sought.
test.describe.configure({ timeout: 150_000, mode: "default" });

// A member's live pages are few: those of one journey must not take them from the next.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const caseOf = ({ name }: { name: string }) => `${name} Works`;

/** The page of the case of one of the unhappy clients. */
async function openCase(page: Page, client: (typeof UNHAPPY)[keyof typeof UNHAPPY]) {
  await page.goto(`/recovery?scope=all&search=${encodeURIComponent(client.name)}`);
  const row = page
    .getByRole("list", { name: /Open cases/ })
    .getByRole("link", { name: new RegExp(client.name) });
  await page.goto((await row.getAttribute("href")) ?? "");
  await expect(page.getByText(client.complaint).first()).toBeVisible();
}

function isFocused(one: Locator) {
  return one.evaluate((element) => element === document.activeElement);
}

async function signIn(browser: Browser, email: string) {
  const page = await openAsMember(browser, email);
  return { page, complaints: listenForComplaints(page) };
}

test("an account manager goes from signing in to a closed case without a mouse", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: product().url })).newPage();
  const complaints = listenForComplaints(page);
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(RECOVERING_MANAGER);
  await page.keyboard.press("Enter");
  const mail = await readMail(RECOVERING_MANAGER, /link to sign in/i);
  await page.goto(/https?:\/\/\S+\/sign-in\/confirm\S+/.exec(mail.text)?.[0] ?? "");
  await tabTo(page, page.getByRole("button", { name: "Sign in" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/overview/);

  const palette = page.getByRole("dialog");
  await actUntil(() => page.keyboard.press("Control+k"), palette);
  await page.keyboard.type(UNHAPPY.keyboard.name);
  await expect(palette.getByText("Case: New")).toBeVisible();
  await page.keyboard.press("Escape");
  await tabTo(page, page.getByRole("link", { name: /^Recovery/ }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/recovery$/);

  const row = page.getByRole("link", { name: new RegExp(UNHAPPY.keyboard.name) });
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(
      page
        .getByRole("list", { name: /Open cases/ })
        .getByRole("link")
        .first(),
    ).toBeFocused({
      timeout: 300,
    });
  }).toPass();
  for (let rows = 0; rows < 50 && !(await isFocused(row)); rows += 1) await page.keyboard.press("j");
  await expect(row).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selected cases" })).toContainText("1 case selected");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await page.waitForURL(/\/recovery\/[0-9a-f-]{36}#next-step/);

  const form = page.getByRole("form", { name: "Apologise" });
  await tabTo(page, form.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowDown");
  await expect(form.getByRole("radio", { name: /call/i })).toBeChecked();
  await tabTo(page, form.getByLabel(/What it meant for them/));
  await page.keyboard.type("You had to explain it to your board.");
  await tabTo(page, form.getByLabel(/What was said/));
  await page.keyboard.type("We sent it late, and that was our mistake. You get it by 9:00 on Friday.");
  await expectAccessible(page);
  await tabTo(page, page.getByRole("button", { name: "Record the apology" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /find the cause/ })).toBeFocused();

  await tabTo(page, page.getByText("Close without follow-up").first());
  await page.keyboard.press("Enter");
  const closing = page.getByRole("form", { name: "Close without follow-up" });
  await tabTo(page, closing.getByRole("radio"));
  await page.keyboard.press("Space");
  await tabTo(page, closing.getByLabel("Why"));
  await page.keyboard.type("The report had come by courier.");
  await tabTo(page, closing.getByRole("button", { name: "Close the case" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Closed: not an issue" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("u");
  await page.waitForURL(/\/recovery\?scope=mine$/);
  expect(complaints).toEqual([]);
});

test("a client sees what is done about their case and objects, and its owner reads it without reloading", async ({
  browser,
}) => {
  const { page, complaints } = await signIn(browser, RECOVERING_MANAGER);
  await openCase(page, UNHAPPY.page);
  const link = await page.getByRole("link", { name: "See what the client sees" }).getAttribute("href");

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const client = await phone.newPage();
  await client.goto(link ?? "");
  await expect(client.getByText(UNHAPPY.page.complaint)).toBeVisible();
  await expect(client.getByText("Maya Okoro takes care of it.")).toBeVisible();
  await client.getByLabel("Your words").fill("It was twice, not once.");
  await readPage(client);
  await client.getByRole("button", { name: "Send" }).click();
  await expect(client.getByText("Maya Okoro reads what you wrote.")).toBeVisible();

  await expect(page.getByText("It was twice, not once.").first()).toBeVisible({ timeout: 15_000 });
  expect(complaints).toEqual([]);
  const eyes = await (await browser.newContext()).newPage();
  await eyes.goto(link ?? "");
  await lookAt(eyes, "client-case");
});

test("what is typed outlives a lost connection, a reload and a session that has ended", async ({
  browser,
}) => {
  const { page } = await signIn(browser, RECOVERING_MANAGER);
  await openCase(page, UNHAPPY.lost);
  const path = new URL(page.url()).pathname;
  const text = page.getByLabel(/What the mail says/);
  await text.fill("Dear Otto, we did not call on Monday.");
  await page.context().setOffline(true);
  await text.pressSequentially(" That was our failure.");
  await expect(page.getByRole("form", { name: "Apologise" }).getByText(/Not connected/)).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(text).toHaveValue("Dear Otto, we did not call on Monday. That was our failure.");

  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByLabel(/What it meant for them/).fill("Three days of waiting.");
  await page.getByRole("button", { name: "Send the apology" }).click();
  await expect(page.getByRole("alert").first()).toContainText("You are signed out");
  await page.context().addCookies(cookies);
  await page.goto(path);
  await expect(text).toHaveValue("Dear Otto, we did not call on Monday. That was our failure.");
  await expect(page.getByLabel(/What it meant for them/)).toHaveValue("Three days of waiting.");

  // Sent from another device, it does not come back on this one.
  const phone = await browser.newContext({ baseURL: product().url });
  await phone.addCookies(cookies);
  const other = await phone.newPage();
  await other.goto(path);
  await expect(other.getByLabel(/What the mail says/)).toHaveValue(/^Dear Otto/);
  await other.getByRole("button", { name: "Send the apology" }).click();
  await expect(other.getByRole("region", { name: /find the cause/ })).toBeVisible();
  const asked = page.waitForResponse((answer) => answer.url().includes("place=new+0"));
  await page.goto(path);
  await asked;
  await expect(page.getByRole("region", { name: /find the cause/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "What you were writing" })).toHaveCount(0);
});

test("a lead gives several cases to a member at once, and the member's desk shows it without reloading", async ({
  browser,
}) => {
  const manager = await signIn(browser, RECOVERING_MANAGER);
  await manager.page.goto(`/recovery?scope=mine&search=${encodeURIComponent(UNHAPPY.live.name)}`);
  await expect(manager.page.getByText(caseOf(UNHAPPY.live)).first()).toBeVisible();

  const { page, complaints } = await signIn(browser, RECOVERING_LEAD);
  await page.goto(`/recovery?scope=all&search=${encodeURIComponent(UNHAPPY.live.name)}`);
  await page.getByRole("checkbox", { name: new RegExp(UNHAPPY.live.name) }).check();
  const bar = page.getByRole("region", { name: "Selected cases" });
  await bar
    .getByRole("combobox", { name: "New owner" })
    .or(bar.getByRole("textbox", { name: "New owner" }))
    .click();
  await page.getByRole("option", { name: /Leo Lindqvist/ }).click();
  await bar.getByRole("button", { name: "Give 1 case" }).click();
  await expect(page.getByText("1 case given to Leo Lindqvist.")).toBeVisible();

  const held = manager.page.getByText("1 case left this list.");
  await expect(held.or(manager.page.getByRole("heading", { name: "No case matches" }))).toBeVisible({
    timeout: 15_000,
  });
  await page.goto("/recovery?scope=all&view=board");
  await expect(page.getByRole("heading", { name: /^New \d/ })).toBeVisible();
  await lookAt(page, "recovery-board");
  expect(complaints).toEqual([]);
});

test("what one was typing when a colleague took the step is kept and offered, and can become a message", async ({
  browser,
}) => {
  const { page, complaints } = await signIn(browser, RECOVERING_MANAGER);
  await openCase(page, UNHAPPY.overtaken);
  const mine = page.getByRole("form", { name: "Apologise" });
  await mine.getByLabel(/What the mail says/).fill("Dear Nadia, we lost your file.");
  await expect(mine.getByText("Kept", { exact: true })).toBeVisible();

  const lead = await signIn(browser, RECOVERING_LEAD);
  await lead.page.goto(new URL(page.url()).pathname);
  const theirs = lead.page.getByRole("form", { name: "Apologise" });
  await theirs.getByRole("radio", { name: "Call" }).check();
  await theirs.getByLabel(/What it meant for them/).fill("A week of doubt.");
  await theirs.getByLabel(/What was said/).fill("We lost your file, and that was our mistake.");
  await theirs.getByRole("button", { name: "Record the apology" }).click();
  await expect(lead.page.getByRole("region", { name: /find the cause/ })).toBeVisible();

  await page.getByRole("button", { name: "Show it as it is now" }).click({ timeout: 15_000 });
  const left = page.getByRole("region", { name: "What you were writing" });
  await expect(left).toContainText("You were writing an apology when Leo Lindqvist took the step");
  await expect(left).toContainText("Dear Nadia, we lost your file.");
  await expectAccessible(page);
  const cause = page.getByRole("form", { name: "Find the cause" });
  await cause.getByLabel("Evidence").fill("The log of the archive.");
  await expect(cause.getByText("Kept", { exact: true })).toBeVisible();
  // Another browser knows only what the server keeps.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(left).toContainText("Dear Nadia, we lost your file.");
  await expect(cause.getByLabel("Evidence")).toHaveValue("The log of the archive.");

  await left.getByRole("button", { name: "Use it as a message" }).click();
  await left.getByRole("button", { name: "Send the mail" }).click();
  await expect(left).toBeHidden();
  await expect(page.getByRole("region", { name: "Messages" })).toContainText(
    "Dear Nadia, we lost your file.",
  );
  await page.reload();
  await expect(cause.getByLabel("Evidence")).toHaveValue("The log of the archive.");
  await expect(left).toBeHidden();
  expect(complaints).toEqual([]);
});
