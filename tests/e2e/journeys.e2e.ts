import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Browser, expect, type Page, test } from "playwright/test";
import { actUntil } from "./act-until";
import { expectAccessible, listenForComplaints } from "./check-page";
import { letMailsAge } from "./let-mails-age";
import { lookAt } from "./look";
import { listMail, readMail } from "./mailbox";
import { openFirstCase } from "./open-first-case";
import { product } from "./product";
import { readPage } from "./read-page";
import { settleTasks } from "./settle-tasks";
import { acceptInvitation, openAsAdmin, openAsMember } from "./sign-in";

const tag = randomUUID().slice(0, 8);
const ACCOUNT = `Northwind ${tag}`;
const MANAGER = { name: `Priya ${tag}`, email: `priya-${tag}@meridian.example` };
const EXECUTIVE = { name: `Erik ${tag}`, email: `erik-${tag}@meridian.example` };
const DANA = { name: "Dana Ruiz", email: `dana-${tag}@northwind.example` };
const OLE = { name: "Ole <b>Brandt</b>", email: `ole-${tag}@northwind.example` };
const WORDS = "Nobody told us the analyst had left. We found out in front of our own board.";

test.describe.configure({ mode: "serial" });

async function choose(page: Page, label: string, option: string | RegExp) {
  const field = page.getByRole("combobox", { name: label }).or(page.getByRole("textbox", { name: label }));
  const offered = page.getByRole("option", { name: option }).first();
  await actUntil(() => field.first().click(), offered);
  await offered.click();
}

/** The answer page as the link in the mail opens it, for a browser without our session. */
async function openAnswerPage(
  browser: Browser,
  email: string,
  score: number,
  javaScriptEnabled: boolean,
  subject = /./,
) {
  const mail = await readMail(email, subject);
  await letMailsAge(product().database, email);
  const link = new RegExp(`${product().url}/r/[^"\\s/]+/${score}(?=")`).exec(mail.html)?.[0] ?? "";
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  await page.goto(link);
  return { page, complaints };
}

/** Puts forward the date on which a repaired case asks its client again, which is a week away. */
async function letDaysPass(contactEmail: string) {
  const client = new pg.Client({ connectionString: product().database });
  await client.connect();
  const { rowCount } = await client.query(
    `update recovery_cases set follow_up_due_at = now()
     where stage = 'remedied' and contact_id = (select id from contacts where email = $1)`,
    [contactEmail],
  );
  await client.end();
  expect(rowCount).toBe(1);
}

test("an admin invites members, imports contacts, and sends a survey to everybody who may be asked", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await openAsAdmin(browser);

  for (const [person, role] of [
    [MANAGER, "Account manager"],
    [EXECUTIVE, "Executive"],
  ] as const) {
    await page.goto("/settings/members/invite");
    await page.getByLabel("Name").fill(person.name);
    await page.getByLabel("E-mail address").fill(person.email);
    await page.getByRole("radio", { name: role }).check();
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await acceptInvitation(browser, person.email);
  }

  await page.goto("/accounts/import");
  const rows = [
    "Account,Name,E-mail,Role,Owner,Revenue,Currency",
    `${ACCOUNT},${DANA.name},${DANA.email},decision maker,${MANAGER.email},240000,EUR`,
    `${ACCOUNT},${OLE.name},${OLE.email},user,${MANAGER.email},,`,
    `${ACCOUNT},=HYPERLINK("x"),formula-${tag}@northwind.example,user,${MANAGER.email},,`,
  ];
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "clients.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await page.waitForURL(/\/accounts\/import\/[0-9a-f-]{36}/);
  await expect(page.getByRole("button", { name: "Import 2 contacts" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("row", { name: /^4 / })).toBeVisible();
  await page.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(page.getByRole("link", { name: "Make a survey for them" })).toBeVisible({ timeout: 30_000 });

  await page.goto("/surveys/new");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Relationship ${tag}`);
  await page.getByRole("button", { name: "Begin the survey" }).click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { name: "Published", exact: true })).toBeVisible({
    timeout: 30_000,
  });

  await page.goto("/campaigns/new");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Wave ${tag}`);
  await choose(page, "Survey", new RegExp(`Relationship ${tag}`));
  await page.getByRole("button", { name: "Plan the audience" }).click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  await expect(page.getByRole("button", { name: /^Launch to \d+ of \d+ contacts$/ })).toBeVisible();
  const launch = page.getByRole("button", { name: "Launch now" });
  await actUntil(() => page.getByRole("button", { name: /^Launch to/ }).click(), launch);
  await launch.click();
  // The reminder of a week later is all that is left of it.
  await expect(page.getByText(/^No first mail waits any more\./)).toBeVisible({ timeout: 60_000 });
  expect(await listMail(DANA.email)).toHaveLength(1);
  expect(await listMail(OLE.email)).toHaveLength(1);
  await page
    .getByRole("list", { name: "Reminder" })
    .getByRole("link", { name: /Planned/ })
    .click();
  await expect(page.getByRole("heading", { name: "Reminder: planned" })).toBeVisible();
  await lookAt(page, "campaign-live");
});

test("a client answers with scripts, changes the score, and is told who calls", async ({ browser }) => {
  const { page, complaints } = await openAnswerPage(browser, DANA.email, 9, true);
  await expect(page.getByRole("radio", { name: "9" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "3", exact: true }).check();
  const comment = page.getByRole("textbox").first();
  await comment.fill(WORDS);
  await page.reload();
  await expect(comment).toHaveValue(WORDS);
  await page.getByRole("radio", { name: "3", exact: true }).check();
  await readPage(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you");
  await expect(page.getByText(`${MANAGER.name} reads your answer and will call you`)).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("a client answers without scripts, and a name with markup is shown as it is", async ({ browser }) => {
  const { page } = await openAnswerPage(browser, OLE.email, 9, false);
  await readPage(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Thank you, ${OLE.name}`);
});

test("the account manager hears of it by mail and works the case to its follow-up", async ({ browser }) => {
  test.setTimeout(120_000);
  const alert = await readMail(MANAGER.email, new RegExp(ACCOUNT));
  expect(alert.text).toContain("Nobody told us the analyst had left");
  expect(await listMail(MANAGER.email)).toHaveLength(2);

  const page = await openAsMember(browser, MANAGER.email);
  await page.goto("/recovery");
  await expect(page.getByText("Nobody told us the analyst had left").first()).toBeVisible();
  await openFirstCase(page);
  await expect(page.getByText(WORDS).first()).toBeVisible();

  await page.getByRole("radio", { name: /call/i }).check();
  await page
    .getByLabel(/What was said/)
    .fill("I called. This was ours: we should have told you the day we knew.");
  await page.getByLabel(/What it meant for them/).fill("It left you exposed in front of your board.");
  await settleTasks(page);
  await page.getByRole("button", { name: "Record the apology" }).click();

  await expect(page.getByRole("region", { name: /find the cause/ })).toBeFocused();
  await choose(page, "Root cause", /./);
  await page.getByLabel(/^Why did it happen/).fill("Nobody owned the handover.");
  await page.getByRole("radio", { name: "The client" }).check();
  await page.getByRole("radio", { name: "Yes" }).check();
  await settleTasks(page);
  await page.getByRole("button", { name: "Record the cause" }).click();

  await expect(page.getByRole("region", { name: /tell the plan/ })).toBeFocused();
  await page
    .getByLabel(/What will be fixed/)
    .fill("A named deputy for every mandate, and a call before anybody leaves.");
  await page.getByLabel(/By when/).fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await settleTasks(page);
  await page.getByRole("button", { name: "Record the plan" }).click();

  await expect(page.getByRole("heading", { name: /put it right/ })).toBeVisible();
  await page.getByLabel(/What was done/).fill("Deputies are named and introduced.");
  await settleTasks(page);
  await page.getByRole("button", { name: "Record the fix" }).click();
  await expect(page.getByText(/follow-up/i).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Record/ })).toHaveCount(0);
});

test("the client is asked again after the repair, and only the answer closes the case as recovered", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await letDaysPass(DANA.email);
  const { page: answer, complaints } = await openAnswerPage(browser, DANA.email, 9, true, /put it right/i);
  await expect(answer.getByRole("radio", { name: "9", exact: true }).first()).toBeChecked();
  await lookAt(answer, "client-follow-up");
  await answer
    .getByRole("group", { name: /handled/ })
    .getByRole("radio", { name: "5" })
    .check();
  await answer.getByRole("radio", { name: "Yes" }).check();
  await answer.getByRole("textbox").fill("You called the same day, and it has held since.");
  await answer.getByRole("button", { name: "Send" }).click();
  await expect(answer.getByRole("heading", { level: 1 })).toContainText("Thank you");
  expect(complaints).toEqual([]);

  const page = await openAsMember(browser, MANAGER.email);
  await page.goto("/recovery");
  await expect(page.getByText("Nobody told us the analyst had left")).toHaveCount(0);
  await page.goto(`/recovery?scope=mine&stage=closed&outcome=recovered`);
  await openFirstCase(page);
  await expect(page.getByText(WORDS).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Closed: recovered" })).toBeVisible();
  await expect(page.getByText("it has held since").first()).toBeVisible();
  await lookAt(page, "case-recovered");
});

test("of two people who move one case, one wins and the other is told and keeps what was typed", async ({
  browser,
}) => {
  const first = await openAsAdmin(browser);
  await first.goto("/recovery?scope=all&stage=new");
  const path = await first
    .locator('a[href^="/recovery/"]')
    .evaluateAll((all) =>
      all.map((a) => a.getAttribute("href") ?? "").find((href) => /^\/recovery\/[0-9a-f-]{36}/.test(href)),
    );
  expect(path).toBeDefined();
  await first.goto(path ?? "");
  await settleTasks(first);
  const second = await openAsAdmin(browser);
  for (const one of [first, second]) {
    await one.goto(path ?? "");
    await one.getByRole("radio", { name: /call/i }).check();
    await one.getByLabel(/What was said/).fill("I am sorry. This was our doing.");
    await one.getByLabel(/What it meant for them/).fill("It cost you a day.");
  }
  await first.getByRole("button", { name: "Record the apology" }).click();
  await expect(first.getByRole("heading", { name: /find the cause/ })).toBeVisible();
  await second.getByRole("button", { name: "Record the apology" }).click();
  await expect(second.getByText("Someone else moved this case first. Reload to see it.")).toBeVisible();
  await expect(second.getByLabel(/What was said/)).toHaveValue("I am sorry. This was our doing.");
});
