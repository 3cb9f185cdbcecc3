import { expect, type Page, test } from "playwright/test";
import sharp from "sharp";
import { listenForComplaints } from "./check-page";
import { BUILDING_DIRECTOR } from "./firms/people";
import { openAsMember } from "./sign-in";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const MINE = "Typed, and not saved";
const OFFER = "meanwhile somebody else saved";

let page: Page;
let survey: string;
let complaints: string[];

test.beforeAll(async ({ browser }) => {
  page = await openAsMember(browser, BUILDING_DIRECTOR);
  complaints = listenForComplaints(page);
  // The browser asks before something that is not saved is left; here it always is.
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/surveys/new", { waitUntil: "networkidle" });
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Kept words");
  await button("Begin the survey").click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  survey = page.url();
  await page.waitForLoadState("networkidle");
});

test.afterAll(async () => {
  await page.context().close();
});

test("what was typed and not saved is there again after a reload, and is still to be saved", async () => {
  await subject(page).fill(MINE);
  await reload();
  await expect(subject(page)).toHaveValue(MINE);
  await expect(page.getByText("Save the draft first")).toBeVisible();
});

test("over what a colleague saved meanwhile it is not put unasked, but offered, and it can be taken", async () => {
  await saveElsewhere({ subject: "Theirs", introduction: "Theirs, too" });
  for (const _time of ["offered", "and offered again"]) {
    await reload();
    await expect(page.getByText(OFFER)).toBeVisible();
    await expect(subject(page)).toHaveValue("Theirs");
  }
  await button("Put what I typed into the fields").click();
  await expect(subject(page)).toHaveValue(MINE);
  await expect(subject(page)).toBeFocused();
  await expect(field("introduction")).toHaveValue("Theirs, too");
  await expect(page.getByText(OFFER)).toHaveCount(0);
  await save();
  await reload();
  await expect(subject(page)).toHaveValue(MINE);
  await expect(page.getByText(OFFER)).toHaveCount(0);
});

test("what is typed beside the offer takes nothing from it, and thrown away it does not come back", async () => {
  await subject(page).fill("Older");
  await saveElsewhere({ subject: "Theirs", introduction: "Theirs, too" });
  await reload();
  await field("introduction").fill("Typed beside it");
  await reload();
  await expect(page.getByText(OFFER)).toBeVisible();
  await expect(subject(page)).toHaveValue("Theirs");
  await expect(field("introduction")).toHaveValue("Typed beside it");
  await button("Throw it away").click();
  await expect(page.getByText(OFFER)).toHaveCount(0);
  await save();
  await reload();
  await expect(subject(page)).toHaveValue("Theirs");
  await expect(page.getByText(OFFER)).toHaveCount(0);
  await expect(page.getByText("Save the draft first")).toHaveCount(0);
});

test("a question that is added is previewed in every language at once", async () => {
  await page.getByText("Answer page", { exact: true }).click();
  await button("Add What mattered").click();
  await expect(frame().getByText("What mattered most for your score?")).toBeVisible();
  await expect(languages()).toHaveCount(8);
  await page.getByLabel("In which language").selectOption("de");
  await expect(frame().getByText("Was war für Ihre Bewertung am wichtigsten?")).toBeVisible();
});

test("saved in the moment in which it is added, a question keeps its usual translations", async () => {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Add Somebody else to help"]')?.click();
    document.querySelector<HTMLElement>('main form [type="submit"]')?.click();
  });
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  await reload();
  await expect(page.getByRole("heading", { name: /Somebody else to help/ })).toBeVisible();
  await expect(page.getByText(/^Complete\b/)).toBeVisible();
  await expect(languages()).toHaveCount(8);
});

test("a logo that is chosen while the draft is being saved is not taken for saved, and survives a reload", async () => {
  const { promise: chosen, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route(survey, async (route) => {
    if (route.request().method() === "POST") await chosen;
    await route.fallback();
  });
  await subject(page).fill("Saved");
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url() === survey);
  await button("Save the draft").click();
  await sent;
  await page
    .getByLabel("Logo file")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await mark() });
  await expect(page.getByRole("img", { name: "The logo" })).toBeVisible();
  letThrough();
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  await expect(page.getByText("Save the draft first")).toBeVisible();
  await page.unroute(survey);

  await reload();
  await expect(page.getByRole("img", { name: "The logo" })).toBeVisible();
  await expect(page.getByText(OFFER)).toHaveCount(0);
  await expect(page.getByText("Save the draft first")).toBeVisible();
  expect(complaints).toEqual([]);
});

/** What a colleague does, or oneself in another tab. */
async function saveElsewhere(words: { subject: string; introduction: string }) {
  const other = await page.context().newPage();
  await other.goto(survey, { waitUntil: "networkidle" });
  await subject(other).fill(words.subject);
  await other.locator('[name="introduction"]').fill(words.introduction);
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(other.getByText("The draft is saved.")).toBeVisible();
  await other.close({ runBeforeUnload: false });
}

async function save() {
  await button("Save the draft").click();
  await expect(page.getByText("The draft is saved.")).toBeVisible();
}

async function reload() {
  await page.reload({ waitUntil: "networkidle" });
}

function subject(on: Page) {
  return on.locator('[name="subject"]');
}

function field(name: string) {
  return page.locator(`[name="${name}"]`);
}

function button(name: string) {
  return page.getByRole("button", { name, exact: true });
}

/** What a client would get, in its frame. */
function frame() {
  return page.frameLocator('iframe[title^="The "]');
}

function languages() {
  return page.getByLabel("In which language").locator("option");
}

function mark() {
  return sharp({ create: { width: 120, height: 40, channels: 4, background: "#0b5d4e" } })
    .png()
    .toBuffer();
}
