import { randomUUID } from "node:crypto";
import { expect, test } from "playwright/test";
import { openAsAdmin } from "./sign-in";

const ROOMS = [
  "/recovery/ID",
  "/responses/ID",
  "/campaigns/ID",
  "/campaigns/ID/edit",
  "/surveys/ID",
  "/surveys/ID/preview",
  "/surveys/ID/versions/1",
  "/accounts/ID",
  "/accounts/ID/edit",
  "/accounts/ID/add-contact",
  "/accounts/people/ID",
  "/accounts/people/ID/edit",
  "/accounts/import/ID",
  "/settings/members/ID",
  "/mailbox/ID",
  "/api/imports/ID/report",
];
// Of nobody, of no form, and hostile.
const IDS = [randomUUID(), "1", "not-an-id", "%00", "..%2f..%2fetc", "' or 1=1 --", "x".repeat(300)];

test("an id that is not one of the workspace's own is simply not found, wherever it is put", async ({
  browser,
}) => {
  const page = await openAsAdmin(browser);
  for (const room of ROOMS) {
    for (const id of IDS) {
      const path = room.replace("ID", encodeURI(id));
      const { status } = await page.request.get(path).then((answer) => ({ status: answer.status() }));
      expect([400, 404], path).toContain(status);
    }
  }
});

test("a version that a survey does not have is not found, whatever its number is written as", async ({
  browser,
}) => {
  const page = await openAsAdmin(browser);
  await page.goto("/surveys");
  const published = page.getByRole("row").filter({ hasText: /Version \d/ });
  const survey = await published.getByRole("link").last().getAttribute("href");
  const statusOf = async (path: string) => (await page.request.get(path)).status();
  expect(await statusOf(`${survey}/versions/1`)).toBe(200);
  for (const number of [
    "0",
    "-1",
    "01",
    "1.0",
    "1e0",
    "999999",
    "9".repeat(40),
    "one",
    "%00",
    "' or 1=1 --",
  ]) {
    const path = `${survey}/versions/${encodeURI(number)}`;
    expect([400, 404], path).toContain(await statusOf(path));
  }
});

test("nothing of a workspace is shown to whoever is not signed in", async ({ request, browser }) => {
  const signedIn = await openAsAdmin(browser);
  await signedIn.goto("/recovery");
  const { origin } = new URL(signedIn.url());
  for (const room of [
    "/overview",
    "/recovery",
    "/responses",
    "/campaigns",
    "/surveys",
    "/accounts",
    "/settings",
  ]) {
    const answer = await request.get(`${origin}${room}`, { maxRedirects: 0 });
    expect(answer.status(), room).toBe(307);
    expect(answer.headers().location, room).toMatch(/\/sign-in$/);
  }
});
