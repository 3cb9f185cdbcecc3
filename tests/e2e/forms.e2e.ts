import { type Browser, expect, type Page, test } from "playwright/test";
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
