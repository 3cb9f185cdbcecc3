import { type BrowserContext, expect, type Page, test } from "playwright/test";
import { pageWords } from "@/lib/languages/page-words";
import { linkInMail, scoresOf, tracesOf } from "./answering-client";
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from "./check-page";
import { ANSWERING_ADMIN } from "./firms/people";
import { readPage } from "./read-page";
import { openAsMember } from "./sign-in";

const ONE_COUNTS = (score: number) => ({ given: [score], counted: [score] });

test("a client without JavaScript is asked by class of score, and the answer counts", async ({ browser }) => {
  const page = await open(
    await browser.newContext({ javaScriptEnabled: false }),
    `${await linkInMail("no-script")}/9`,
  );
  await expect(page.getByLabel("What do you value most?")).toBeVisible();
  await expect(page.getByLabel(/You may quote/)).toBeVisible();
  await expect(page.getByLabel("What would put it right for you?")).toBeHidden();
  await choose(page, "2");
  const reason = page.getByLabel("What went wrong?");
  await reason.fill("The report came after the board had met.");
  await page.getByLabel("What would put it right for you?").fill("A call before the next one.");
  await expect(page.getByLabel(/You may quote/)).toBeHidden();
  await send(page);
  await expectThanks(page);
  const { responses, evidence } = await tracesOf("no-script");
  expect(responses).toMatchObject([{ score: 2, counts: true, gesture: null, signals: [] }]);
  expect(evidence).toEqual([]);
});

test("of two tabs the second changes the answer of the first: a new version, one of them counts", async ({
  context,
}) => {
  const link = await linkInMail("two-tabs");
  const [first, second] = [await open(context, `${link}/9`), await open(context, `${link}/9`)];
  await send(first);
  await expectThanks(first);
  await choose(second, "4");
  await send(second);
  await expectThanks(second);
  expect(await scoresOf("two-tabs")).toEqual({ given: [9, 4], counted: [4] });
});

for (const [key, javaScriptEnabled] of [
  ["double-click", true],
  ["double-click-no-script", false],
] as const) {
  const scripts = javaScriptEnabled ? "with" : "without";
  test(`a double click on Send ${scripts} JavaScript is one answer`, async ({ browser }) => {
    const page = await open(await browser.newContext({ javaScriptEnabled }), `${await linkInMail(key)}/8`);
    await readPage(page);
    await page.getByRole("button", { name: "Send" }).dblclick();
    await expectThanks(page);
    expect(await scoresOf(key)).toEqual(ONE_COUNTS(8));
  });
}

test("going back after Send shows the answer, and changing it makes a version of it", async ({ page }) => {
  await page.goto(await linkInMail("back"));
  await choose(page, "7");
  await page.getByRole("textbox").first().fill("Good, if slow.");
  await send(page);
  await expectThanks(page);
  await page.goBack();
  await expect(page.getByText("You have already answered. You can still change it.")).toBeVisible();
  await expect(page.getByRole("textbox").first()).toHaveValue("Good, if slow.");
  await expect(score(page, "7")).toBeChecked();
  await choose(page, "8");
  await send(page);
  await expectThanks(page);
  expect(await scoresOf("back")).toEqual({ given: [7, 8], counted: [8] });
});

test("offline, Send says that nothing is lost; back online it is sent, and the draft is gone with the thanks", async ({
  context,
}) => {
  const page = await open(context, `${await linkInMail("offline")}/9`);
  await choose(page, "6");
  await page.getByLabel("What went wrong?").fill("Written in a tunnel.");
  await page.reload();
  await expect(page.getByLabel("What went wrong?")).toHaveValue("Written in a tunnel.");
  await context.setOffline(true);
  await send(page);
  await expect(page.getByRole("alert")).toHaveText(pageWords("en").form.offline);
  expect((await tracesOf("offline")).responses).toEqual([]);
  expect(await draftsIn(page)).toBe(1);
  await context.setOffline(false);
  await send(page);
  await expectThanks(page);
  expect(await scoresOf("offline")).toEqual(ONE_COUNTS(6));
  expect(await draftsIn(page)).toBe(0);
});

test("a line that breaks unnoticed while Send is on its way loses nothing: what was typed is there after going back", async ({
  page,
}) => {
  await page.goto(`${await linkInMail("lost-line")}/7`);
  await choose(page, "10");
  await page.getByLabel("What do you value most?").fill("That you call back.");
  await page.route("**/r/**", (route) =>
    route.request().isNavigationRequest() && route.request().method() === "POST"
      ? route.abort()
      : route.fallback(),
  );
  await send(page);
  await page.waitForURL(/^chrome-error:/);
  await page.unrouteAll();
  await page.goBack();
  await expect(score(page, "10")).toBeChecked();
  await expect(page.getByLabel("What do you value most?")).toHaveValue("That you call back.");
  await send(page);
  await expectThanks(page);
  expect(await scoresOf("lost-line")).toEqual(ONE_COUNTS(10));
});

test("10,000 characters with emoji, right-to-left and markup arrive whole, and a member reads them as text", async ({
  page,
  browser,
}) => {
  const words = tenThousandCharacters();
  await page.goto(`${await linkInMail("long-words")}/3`);
  await page.getByLabel("What went wrong?").fill(words);
  await send(page);
  await expectThanks(page);
  const [response] = (await tracesOf("long-words")).responses;
  expect(response?.comment).toBe(words);

  const member = await openAsMember(browser, ANSWERING_ADMIN);
  const complaints = listenForComplaints(member);
  await member.goto(`/responses/${response?.id}`);
  await expect(member.locator("blockquote").first()).toBeVisible();
  expect(
    await member
      .locator("blockquote")
      .first()
      .evaluate((quote) => quote.textContent),
  ).toBe(words);
  await expect(member).not.toHaveTitle(/owned/);
  expect(complaints).toEqual([]);
});

test("another language on the page keeps what was typed and the score that was chosen", async ({ page }) => {
  await page.goto(`${await linkInMail("switcher")}/9`);
  await choose(page, "3");
  await page.getByLabel("What went wrong?").fill("Zu spät, zu teuer.");
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(score(page, "3")).toBeChecked();
  await expect(page.getByRole("textbox").first()).toHaveValue("Zu spät, zu teuer.");
  await send(page, pageWords("de").form.send);
  await expect(page).toHaveTitle(new RegExp(pageWords("de").thanks.title));
  const { responses } = await tracesOf("switcher");
  expect(responses).toMatchObject([{ score: 3, comment: "Zu spät, zu teuer.", locale: "de", counts: true }]);
});

test("a client who may be quoted and wants to be called is kept as both, and is thanked for the quote", async ({
  page,
}) => {
  await page.goto(`${await linkInMail("consents")}/10`);
  await page.getByLabel(/You may quote/).check();
  await page.getByLabel("Someone may contact me about this").check();
  await send(page);
  await expectThanks(page);
  await expect(page.getByText(pageWords("en").thanks.quote)).toBeVisible();
  expect(await tracesOf("consents")).toMatchObject({
    cases: 1,
    responses: [{ score: 10, counts: true, quoteConsent: true, contactMe: true }],
  });
});

for (const language of ["de", "ar"] as const) {
  test(`a client who reads ${language} answers by touch on a phone 320 px wide, in ${language}`, async ({
    browser,
  }) => {
    const small = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
    const key = `by-touch-${language}` as const;
    const page = await open(await browser.newContext(small), await linkInMail(key));
    const words = pageWords(language);
    await score(page, "10").tap();
    await expect(score(page, "10")).toBeChecked();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await readPage(page);
    await page.getByRole("button", { name: words.form.send }).tap();
    await expect(page).toHaveTitle(new RegExp(words.thanks.title));
    await expect
      .poll(() => tracesOf(key))
      .toMatchObject({
        evidence: ["touch"],
        responses: [{ score: 10, counts: true, locale: language, gesture: "touch" }],
      });
  });
}

async function open(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

function score(page: Page, value: string) {
  return page.locator(`input[name="score"][value="${value}"]`);
}

function choose(page: Page, value: string) {
  return score(page, value).check();
}

async function send(page: Page, name = "Send") {
  await readPage(page);
  await page.getByRole("button", { name }).click();
}

async function expectThanks(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you");
}

function draftsIn(page: Page) {
  return page.evaluate(() => localStorage.length);
}

/** As a person counts them: an emoji of a family is seven, and a line end is one. */
function tenThousandCharacters() {
  const piece = `</textarea><script>document.title = "owned"</script> 👩‍👩‍👧‍👦 لم يخبرنا أحد & "quoted" \u2019\n<img src=x onerror=alert(1)> `;
  return `${Array.from(piece.repeat(200)).slice(0, 9_999).join("")}!`;
}
