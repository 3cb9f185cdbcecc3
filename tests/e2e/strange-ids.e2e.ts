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
