import { type Browser, expect, type Locator, type Page, test } from "playwright/test";
import { expectAccessible } from "./check-page";
import { product } from "./product";
import { openAsAdmin } from "./sign-in";

const FORM = "/settings/members/invite";

test("an error appears once a field is left wrong, goes as it is corrected, and scolds nobody who passes through", async ({
  browser,
}) => {
  const page = await openForm(browser);
  const { name, email } = fieldsOf(page);
  await name.focus();
  await email.focus();
  await email.fill("dana at example");
  await expect(email).not.toHaveAttribute("aria-invalid", "true");
  await name.focus();
  await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/);
  await expect(name).not.toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await email.fill("dana@");
  await expect(email).not.toHaveAccessibleDescription(/This is not an e-mail address/);
});

test("a form sent empty says what is missing, puts the cursor there and sends nothing", async ({
  browser,
}) => {
  const page = await openForm(browser);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  const { name, email } = fieldsOf(page);
  await send(page);
  await expect(name).toHaveAccessibleDescription(/Give a name/);
  await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/);
  await expect(name).toBeFocused();
  expect(posts).toEqual([]);
});

test("what only the server refuses lands where it belongs, and nothing typed is lost", async ({
  browser,
}) => {
  const page = await openForm(browser);
  // Nothing can be judged early without the code for it.
  await page.route("**/*.js", (route) => route.abort());
  const { name, email } = fieldsOf(page);
  await name.fill("Dana Ruiz");
  await email.fill("dana at example");
  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed yet" })).toBeVisible();
  await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/);
  await expect(email).toBeFocused();

  await email.fill("ines.keller@meridian.example");
  await expect(page.getByText("Nothing was changed yet")).toHaveCount(0);
  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "already a member" })).toBeFocused();
  await expect(name).toHaveValue("Dana Ruiz");
});

test("without scripts a refused form comes back with its sentences and everything typed", async ({
  browser,
}) => {
  const page = await openForm(browser, false);
  const { name, email, role } = fieldsOf(page);
  await name.fill("Dana Ruiz");
  await email.fill("dana at example");
  await role.check();
  await send(page);
  await expect(page.getByText("Nothing was changed yet. Please see the marked fields.")).toBeVisible();
  await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/);
  await expect(email).toHaveValue("dana at example");
  await expect(name).toHaveValue("Dana Ruiz");
  await expect(role).toBeChecked();
});

test("what is typed while a form is sent is not taken for saved", async ({ browser }) => {
  const page = await openAsAdmin(browser);
  await page.goto("/surveys");
  await page.locator("main a[href^='/surveys/0']").first().click();
  const name = page.getByLabel("Name");
  const was = await name.inputValue();
  await whileSending(page, page.getByRole("button", { name: "Save the draft" }), () =>
    name.fill(`${was}, renamed`),
  );
  await expect(page.locator("form[aria-busy='false']").first()).toBeVisible();
  await expect(name).toHaveValue(`${was}, renamed`);
  await expect(page.getByText("Save the draft first")).toBeVisible();
  await name.fill(was);
  await expect(page.getByText("Save the draft first")).toHaveCount(0);
});

test("what is typed while a form is sent is not wiped, and what was sent is", async ({ browser }) => {
  const page = await openAsAdmin(browser);
  await page.goto("/settings/teams", { waitUntil: "networkidle" });
  const name = page.getByLabel("Name of the team");
  const add = page.getByRole("button", { name: "Add the team" });
  await name.fill("Lisbon");
  await whileSending(page, add, () => name.fill("Porto"));
  await expect(page.getByRole("rowheader", { name: "Lisbon" })).toBeVisible();
  await expect(name).toHaveValue("Porto");
  await expect(name).toBeFocused();
  await add.click();
  await expect(page.getByRole("rowheader", { name: "Porto" })).toBeVisible();
  await expect(name).toHaveValue("");
});

test("a lost connection is said, and nothing typed is lost", async ({ browser }) => {
  const page = await openForm(browser);
  const { name, email } = fieldsOf(page);
  await name.fill("Dana Ruiz");
  await email.fill("ines.keller@meridian.example");
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "The connection was lost" })).toBeFocused();
  await expect(name).toHaveValue("Dana Ruiz");
  await page.unrouteAll();
  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "already a member" })).toBeFocused();
});

/** Does something after a form is sent and before that arrives. */
async function whileSending(page: Page, button: Locator, act: () => Promise<void>) {
  const { promise: acted, resolve: arrive } = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await acted;
    await route.fallback();
  });
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await button.click();
  await sent;
  await act();
  arrive();
}

async function openForm(browser: Browser, javaScriptEnabled = true) {
  const storageState = await (await openAsAdmin(browser)).context().storageState();
  const options = { baseURL: product().url, storageState, javaScriptEnabled };
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(FORM, { waitUntil: "networkidle" });
  return page;
}

function fieldsOf(page: Page) {
  return {
    name: page.getByLabel("Name"),
    email: page.getByLabel("E-mail address"),
    role: page.getByRole("radio", { name: "Executive" }),
  };
}

function send(page: Page) {
  return page.getByRole("button", { name: "Send the invitation" }).click();
}
