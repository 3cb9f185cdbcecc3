import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "playwright/test";
import { actUntil } from "./act-until";
import { HOSTILE_ADMIN, NEW_ADMIN } from "./firms/people";
import { lookAt } from "./look";
import { routeOf } from "./routes";
import { openAsAdmin, openAsMember } from "./sign-in";
import { linksOn, PUBLIC, ROOMS, walk } from "./walk";

const STAGES = ["new", "apologised", "diagnosed", "planned", "remedied", "following_up", "closed"];

/** Lists as a figure or a search leaves them, and parts of a page that are not shown at first. */
const VARIANTS = {
  "overview-3-months": "/overview?months=3",
  "overview-24-months": "/overview?months=24",
  "accounts-heard": "/accounts?heard=12",
  "accounts-at-risk": "/accounts?atRisk=yes",
  "accounts-none-found": "/accounts?search=zzzz",
  "people-silent": "/accounts/people?silent=12&role=decision_maker",
  "campaigns-launched": "/campaigns?launchedSince=2020-01-01",
  "recovery-all": "/recovery?scope=all",
  "recovery-overdue": "/recovery?scope=all&due=overdue",
  "recovery-late": "/recovery?scope=all&openedSince=2020-01-01&apology=late",
  "recovery-no-answer": "/recovery?scope=all&outcome=no_answer&closedSince=2020-01-01",
  "responses-none-found": "/responses?search=zzzz",
  "mailbox-none-found": "/mailbox?to=nobody@example.com",
};

test.describe.configure({ timeout: 400_000 });

/** A campaign that is not launched yet: the first one a list leads to is another. */
async function planOf(page: Page) {
  await page.goto("/campaigns");
  const link = page.getByRole("row").filter({ hasText: "Draft" }).getByRole("link").first();
  return (await link.getAttribute("href")) ?? "";
}

test("every page of a firm in full swing is whole, accessible and quiet in each look", async ({
  browser,
}) => {
  const page = await openAsAdmin(browser);
  const plan = await planOf(page);
  const from = ["/overview", "/inbox", "/mailbox", `${plan}/edit`];
  const seen = await walk(page, { firm: "full", from, also: { "campaign-plan": plan } });
  // The demo firm's clients moved in without an import; the hostile firm has one.
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(ROOMS.filter((room) => room !== "/accounts/import/:id")),
  );
});

test("a case in each stage, and each list as a figure or a search leaves it, is whole, accessible and quiet in each look", async ({
  browser,
}) => {
  const page = await openAsAdmin(browser);
  const placed = async (list: string, room: string, place = 0) => {
    await page.goto(list);
    const link = (await linksOn(page)).filter((href) => routeOf(href) === `/${room}/:id`).at(place);
    expect(link, `a link to one on ${list}`).toBeDefined();
    return link ?? list;
  };
  const cases: Record<string, string> = {};
  for (const stage of STAGES) {
    cases[`case-${stage}`] = await placed(`/recovery?scope=all&stage=${stage}`, "recovery");
  }
  const parts = {
    // The oldest has long been sent.
    "campaign-answered": `${await placed("/campaigns", "campaigns", -1)}?show=answered`,
    "survey-preview-answer": `${await placed("/surveys", "surveys")}/preview?show=answer`,
  };
  await walk(page, { firm: "full", from: [], also: { ...cases, ...parts, ...VARIANTS } });
});

test("every page of a firm with each field filled to its edge is whole, accessible and quiet in each look", async ({
  browser,
}) => {
  const page = await openAsMember(browser, HOSTILE_ADMIN);
  const plan = await planOf(page);
  const from = ["/overview", "/inbox", "/mailbox", `${plan}/edit`];
  const seen = await walk(page, { firm: "hostile", from, also: { "campaign-plan": plan } });
  expect([...seen].sort()).toEqual(expect.arrayContaining(ROOMS));
});

test("every page of a firm founded today says what to do first, in each look", async ({ browser }) => {
  const page = await openAsMember(browser, NEW_ADMIN);
  const seen = await walk(page, { firm: "new", from: ["/overview", "/inbox"] });
  const reachable = ROOMS.filter((room) => !room.includes(":id") && room !== "/mailbox");
  expect([...seen].sort()).toEqual(expect.arrayContaining(reachable));
});

test("the pages before sign-in, and those that are not there, are whole and accessible in each look", async ({
  browser,
}) => {
  const signedIn = await openAsAdmin(browser);
  for (const path of ["/no-such-page", `/accounts/${randomUUID()}`]) {
    const answer = await signedIn.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(signedIn.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await lookAt(signedIn, `missing${path.replace(/[0-9a-f-]{36}/, "one").replaceAll(/\W+/g, "-")}`);
  }

  const page = await (await browser.newContext({ baseURL: new URL(signedIn.url()).origin })).newPage();
  for (const path of [...PUBLIC, "/sign-in/confirm?email=x&token=spent"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await lookAt(page, `public${path.replaceAll(/\W+/g, "-")}`);
  }
});

test("what opens over a page can be read and left in each look", async ({ browser }) => {
  const page = await openAsAdmin(browser);
  await page.goto("/recovery");
  const dialog = page.getByRole("dialog");
  for (const [name, keys] of [
    ["keys", "?"],
    ["commands", "Control+k"],
  ] as const) {
    await actUntil(() => page.keyboard.press(keys), dialog);
    await lookAt(page, `over-${name}`);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  const me = page.getByRole("button", { name: /your account$/ });
  await actUntil(() => me.click(), page.getByRole("menu"));
  await lookAt(page, "over-me");
});
