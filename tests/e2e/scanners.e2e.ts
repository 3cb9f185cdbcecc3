import { type Browser, expect, type Page, test } from "playwright/test";
import { linkInMail, scoresOf, tracesOf } from "./answering-client";
import { readPage } from "./read-page";

// What runs here is a real Chromium, on the network of the person, under another name.
const GATEWAY = { userAgent: "Mozilla/5.0 (Windows NT 10.0) LinkGuard/2.1" };
const SCORES = Array.from({ length: 11 }, (_, score) => String(score));
const SENDING = ["document.forms[0].submit()", "document.querySelector('form button').click()"];

test("a scanner that asks HEAD of all links, opens them and runs the page's script is stopped: looking answers nothing", async ({
  browser,
}) => {
  const link = await linkInMail("after-opener");
  const { page } = await openAsGateway(browser);
  for (const address of linksOf(link)) {
    expect((await fetch(address, { method: "HEAD" })).status, address).toBe(200);
  }
  await openAll(page, link);
  await expect.poll(async () => (await tracesOf("after-opener")).isScanned).toBe(true);
  await expectNothingCame("after-opener");

  await answerAsPerson(browser, link);
  expect(await scoresOf("after-opener")).toEqual({ given: [9], counted: [9] });
});

test("a scanner that scrolls, moves the mouse, and clicks and types by script is stopped: none of it is a person's gesture", async ({
  browser,
}) => {
  const link = await linkInMail("after-mover");
  const { page, driver } = await openAsGateway(browser);
  await page.goto(`${link}/0`);
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
    for (const type of ["pointermove", "pointerdown", "pointerup", "mousemove", "touchstart", "keydown"]) {
      const event = type.startsWith("pointer")
        ? new PointerEvent(type, { bubbles: true })
        : new Event(type, { bubbles: true });
      document.querySelector("button")?.dispatchEvent(event);
    }
    // Browsers call what follows from these trusted.
    document.querySelector<HTMLElement>("input[type=radio]")?.click();
    document.querySelector("textarea")?.focus();
    document.execCommand("insertText", false, "Verified by LinkGuard");
  });
  for (const x of [20, 120, 240])
    await driver.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y: x });
  await driver.send("Input.dispatchMouseEvent", {
    type: "mouseWheel",
    x: 240,
    y: 240,
    deltaX: 0,
    deltaY: 300,
  });
  await expect(page.locator('input[name="gesture"]')).toHaveValue("none");
  await expectNothingCame("after-mover");

  await answerAsPerson(browser, link);
  expect(await scoresOf("after-mover")).toEqual({ given: [9], counted: [9] });
  await expect.poll(async () => (await tracesOf("after-mover")).evidence).toEqual(["pointer"]);
});

test("a scanner that opens all links and sends the form by script is only flagged: what it sent is held back, as it opened all links with nobody seen", async ({
  browser,
}) => {
  const link = await linkInMail("after-submitter");
  const { page } = await openAsGateway(browser);
  await openAll(page, link);
  for (const sending of SENDING) {
    await page.goto(`${link}/0`);
    await page.evaluate(sending);
    await expectThanks(page);
  }
  const held = await tracesOf("after-submitter");
  expect(held).toMatchObject({ invitation: "asked", cases: 0, evidence: [] });
  expect(held.responses.length).toBe(SENDING.length);
  for (const response of held.responses) {
    expect(response).toMatchObject({ score: 0, state: "suspect", counts: false, gesture: null });
    expect(response.signals).toEqual(expect.arrayContaining(["many_scores", "score_and_stop"]));
  }

  await answerAsPerson(browser, link);
  await page.goto(`${link}/0`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("already answered");
  expect((await scoresOf("after-submitter")).counted).toEqual([9]);
  expect((await tracesOf("after-submitter")).cases).toBe(0);
});

test("a scanner that presses Send with trusted mouse events as the mail arrives is only flagged: its gesture passes for a person's, its haste and its other looks do not", async ({
  browser,
}) => {
  const link = await linkInMail("after-presser", { minutesAgo: 0 });
  const { page, driver } = await openAsGateway(browser);
  for (const score of ["10", "5", "1", "0"]) await page.goto(`${link}/${score}`);
  const box = await page.getByRole("button", { name: "Send" }).boundingBox();
  const at = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10, button: "left", clickCount: 1 } as const;
  await driver.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
  await driver.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
  // A machine is thanked like anybody: it learns nothing of having been seen.
  await expectThanks(page);
  const { responses, ...held } = await tracesOf("after-presser");
  expect(held).toMatchObject({ invitation: "asked", cases: 0 });
  expect(responses).toMatchObject([{ score: 0, state: "suspect", counts: false, gesture: "pointer" }]);
  expect(responses[0]?.signals).toEqual(expect.arrayContaining(["person_seen", "sent_early", "many_scores"]));

  await answerAsPerson(browser, await linkInMail("after-presser"));
  expect(await scoresOf("after-presser")).toEqual({ given: [0, 9], counted: [9] });
  expect((await tracesOf("after-presser")).cases).toBe(0);
});

/** All that a mail leads to: each score, and the page to stop. */
function linksOf(link: string) {
  return [...SCORES.map((score) => `${link}/${score}`), link.replace("/r/", "/u/")];
}

async function openAsGateway(browser: Browser) {
  const context = await browser.newContext({ ...GATEWAY, viewport: { width: 800, height: 1200 } });
  const page = await context.newPage();
  return { page, driver: await context.newCDPSession(page) };
}

async function openAll(page: Page, link: string) {
  for (const address of linksOf(link)) await page.goto(address);
}

async function expectNothingCame(key: "after-opener" | "after-mover") {
  expect(await tracesOf(key)).toMatchObject({ invitation: "asked", cases: 0, evidence: [], responses: [] });
}

/** Reads, and presses Send, in a browser of their own. */
async function answerAsPerson(browser: Browser, link: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${link}/9`);
  await readPage(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expectThanks(page);
  await context.close();
}

async function expectThanks(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you");
}
