import { expect, type Locator, type Page, test } from "playwright/test";
import sharp from "sharp";
import { actUntil } from "./act-until";
import { expectAccessible, listenForComplaints } from "./check-page";
import { BUILDING_ADMIN, BUILDING_CLIENT } from "./firms/people";
import { readMail } from "./mailbox";
import { product } from "./product";
import { openAsMember } from "./sign-in";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const INTRODUCTION = "The drawings are yours now. How was the work on the way there?";
const UNHAPPY = { en: "What should we have done instead?", de: "Was hätten wir stattdessen tun sollen?" };
const CHOICE = { en: "Answers within a day", de: "Antworten binnen eines Tages" };
const YELLOW = "#ffe100";

let page: Page;
let survey: string;
let complaints: string[];

test.beforeAll(async ({ browser }) => {
  page = await openAsMember(browser, BUILDING_ADMIN);
  complaints = listenForComplaints(page);
  // As over plain http in a firm's own network.
  await page.addInitScript(() => Object.defineProperty(crypto, "randomUUID", { value: undefined }));
});

test.afterAll(async () => {
  await page.context().close();
});

test("a survey of satisfaction is begun, and its questions put in order and worded, by keyboard alone", async () => {
  await page.goto("/surveys/new", { waitUntil: "networkidle" });
  await page.getByRole("textbox", { name: "Name", exact: true }).focus();
  await page.keyboard.type("Project close");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleDescription(/from 1 to 5/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  survey = page.url();
  await expect(
    frame().locator("p", { hasText: /How satisfied are you with the work Slipway Studio/ }),
  ).toBeVisible();

  await press(button("Add What mattered"));
  await expect(page.locator(":focus")).toHaveAttribute("name", "drivers-text");
  await press(button("Move What mattered up"));
  // The focus stays on what is moved.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Enter");
  await expect(said("What mattered is now number 3 of 6.")).toBeAttached();
  await press(button("Add Somebody else to help"));
  await expect(said("Somebody else to help is added as number 7.")).toBeAttached();
  await expect(page.locator(":focus")).toHaveAttribute("name", "referral-text");
  await press(button("Move Somebody else to help up"));
  await expect(said("Somebody else to help is now number 6 of 7.")).toBeAttached();
  await press(button("Remove May you quote"));
  await expect(said("May you quote is removed.")).toBeAttached();
  expect(await page.getByRole("heading", { level: 3, name: /^\d\. / }).allInnerTexts()).toEqual([
    "1. The score",
    "2. The reason",
    "3. What mattered",
    "4. What would put it right",
    "5. May someone be in touch",
    "6. Somebody else to help",
  ]);
});

test("words by class, who is asked, a choice and a translation are seen in the preview as they are typed, before they are saved", async () => {
  await page.getByLabel("Introduction", { exact: true }).first().fill(INTRODUCTION);
  await expect(frame().locator("p", { hasText: INTRODUCTION })).toBeVisible();

  await field("comment-detractor").fill(UNHAPPY.en);
  await field("contact_me-asked[]").and(page.locator('[value="promoter"]')).press("Space");
  await press(button("Add a choice"));
  await page.keyboard.type(CHOICE.en);
  await page.getByText("Answer page", { exact: true }).click();
  await page.getByLabel("After which score").selectOption({ label: "After 1 or 2" });
  await expect(frame().getByText(UNHAPPY.en)).toBeVisible();
  await expect(frame().getByLabel(CHOICE.en)).toBeVisible();
  await expect(frame().getByLabel("Someone may contact me about this")).toBeVisible();
  await page.getByLabel("After which score").selectOption({ label: "After 4 or 5" });
  await expect(frame().getByText("What do you value most?")).toBeVisible();
  await expect(frame().getByLabel("Someone may contact me about this")).toBeHidden();

  // German is shown first: one text is missing, two are for an older wording.
  await expect(page.getByText(/1 text of \d+ is not written yet/)).toBeVisible();
  await page.locator('textarea[name^="de-drivers-choice-"]').last().fill(CHOICE.de);
  await expect(page.getByText("Complete, but 2 texts were written for an older wording.")).toBeVisible();
  await field("de-comment-detractor").fill(UNHAPPY.de);
  await expect(page.getByText("Complete, but 1 text was written for an older wording.")).toBeVisible();
  await page.getByLabel("In which language").selectOption("de");
  await page.getByLabel("After which score").selectOption({ label: "After 1 or 2" });
  await expect(frame().getByText(UNHAPPY.de)).toBeVisible();
  await expect(frame().getByLabel(CHOICE.de)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a colour that cannot be seen is refused with its ratio and the nearest proposed; a logo is taken in, a drawing is not", async () => {
  await field("brandColour").fill(YELLOW);
  await expect(
    page.getByText(/A button of this colour on the light page has a contrast of 1\.\d\d to 1/),
  ).toBeVisible();
  await expect(field("brandColour")).toHaveAttribute("aria-invalid", "true");
  await expect(field("brandColour")).toHaveAccessibleDescription(/has a contrast of 1\.\d\d to 1/);
  await press(button(/^Use #[0-9a-f]{6}, the nearest/));
  await expect(field("brandColour")).toBeFocused();
  await expect(field("brandColour")).not.toHaveValue(YELLOW);
  await expect(field("brandColour")).toHaveValue(/^#[0-9a-f]{6}$/);
  await expect(page.getByText(/Its text \d/)).toBeVisible();

  const file = page.getByLabel("Logo file");
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: drawing });
  await expect(page.getByText(/This is an SVG drawing/)).toBeVisible();
  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await mark() });
  await expect(page.getByRole("img", { name: "The logo" })).toBeVisible();
  await expect(page.getByText(/This is an SVG drawing/)).toHaveCount(0);
  await expect(frame().locator("header img")).toBeVisible();
});

test("what somebody else saved meanwhile is not overwritten, and what was typed is still there", async () => {
  const other = await page.context().newPage();
  await other.goto(survey, { waitUntil: "networkidle" });
  await save(page);
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  await button("Close this message").click();
  await expectAccessible(page);

  await other.getByLabel("Subject", { exact: true }).first().fill("Mine, and later");
  await save(other);
  await expect(
    other.getByRole("alert").filter({ hasText: "Somebody saved this survey after you opened it" }),
  ).toBeFocused();
  await expect(other.getByLabel("Subject", { exact: true }).first()).toHaveValue("Mine, and later");
  await other.close({ runBeforeUnload: false });
});

test("publishing says what it freezes and which languages it leaves out, and the version is there to be read", async () => {
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.getByText("Some texts in German were written for an older wording.")).toBeVisible();
  await expect(
    page.getByText("French, Spanish, Dutch, Portuguese, Italian and Arabic are not complete and left out"),
  ).toBeVisible();
  await button("Publish version 1").click();
  await expect(page.getByRole("heading", { name: "Published", exact: true })).toBeVisible();
  await expect(page.getByText("English and German")).toBeVisible();
  await page.getByRole("link", { name: "Version 1" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Version 1" })).toBeVisible();
  await expect(page.getByText(UNHAPPY.en)).toBeVisible();
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.getByText(UNHAPPY.de)).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
});

test("a campaign sends it with buttons from 1 to 5, and the client's page asks what was written", async ({
  browser,
}) => {
  await page.goto("/campaigns/new", { waitUntil: "networkidle" });
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Closed in autumn");
  const offered = page.getByRole("option", { name: /Project close/ });
  const chooser = page
    .getByRole("combobox", { name: "Survey" })
    .or(page.getByRole("textbox", { name: "Survey" }));
  await actUntil(() => chooser.first().click(), offered);
  await offered.click();
  await button("Plan the audience").click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  await actUntil(() => button(/^Launch to 1 of 1/).click(), button("Launch now"));
  await button("Launch now").click();

  const { html } = await readMail(BUILDING_CLIENT, /./);
  const links = [...html.matchAll(new RegExp(`${product().url}/r/[^"\\s/]+/(\\d+)`, "g"))];
  expect(links.map(([, score]) => score)).toEqual(["1", "2", "3", "4", "5"]);
  expect(html).toContain(INTRODUCTION);
  expect(html).toMatch(new RegExp(`<img[^>]+${product().url}/logo/`));

  const client = await (await browser.newContext()).newPage();
  await client.goto(links[1]?.[0] ?? "");
  expect(
    await client
      .locator('input[name="score"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(["1", "2", "3", "4", "5"]);
  await expect(client.getByRole("radio", { name: "2", exact: true })).toBeChecked();
  await expect(client.getByLabel(UNHAPPY.en)).toBeVisible();
  await expect(client.getByLabel(CHOICE.en)).toBeVisible();
  await expect(client.locator("header img")).toBeVisible();
  await expect(client.getByRole("link", { name: "Deutsch" })).toBeVisible();
  await expect(client.getByRole("link", { name: "Français" })).toHaveCount(0);
  await client.context().close();
});

test("what comes from another site or from nobody is refused before it is read", async ({ request }) => {
  const cookies = (await page.context().storageState()).cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  for (const path of ["/surveys/logo", `${new URL(survey).pathname}/preview/draft`]) {
    const post = (headers: Record<string, string>) =>
      request.post(`${product().url}${path}`, { data: "x", headers }).then((answer) => answer.status());
    expect(await post({ cookie: cookies, origin: "https://evil.example" }), path).toBe(403);
    expect(await post({ cookie: cookies, origin: "null" }), path).toBe(403);
    expect(await post({ cookie: cookies }), path).toBe(403);
    expect(await post({ origin: product().url }), path).toBe(401);
    // From our own page it is read, and is neither an image nor a form.
    expect(await post({ cookie: cookies, origin: product().url }), path).toBe(400);
  }
});

/** What a client would get, in its frame. */
function frame() {
  return page.frameLocator('iframe[title^="The "]');
}

function button(name: string | RegExp) {
  return page.getByRole("button", { name, exact: true });
}

function field(name: string) {
  return page.locator(`[name="${name}"]`);
}

function said(words: string) {
  return page.getByRole("status").filter({ hasText: words });
}

async function press(target: Locator) {
  await target.focus();
  await page.keyboard.press("Enter");
}

function save(on: Page) {
  return on.getByRole("button", { name: "Save the draft" }).click();
}

/** A logo as a firm has one. */
function mark() {
  const square = { width: 60, height: 60, channels: 4, background: "#0b5d4e" } as const;
  return sharp({ create: { width: 240, height: 80, channels: 4, background: "#0000" } })
    .composite([{ input: { create: square }, left: 10, top: 10 }])
    .png()
    .toBuffer();
}
