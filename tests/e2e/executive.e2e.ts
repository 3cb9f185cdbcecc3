import { expect, test } from "playwright/test";
import { listenForComplaints } from "./check-page";
import { openAsMember } from "./sign-in";
import { arrive, followLinks } from "./walk";

const EXECUTIVE = "david.rosen@meridian.example";

/** Figures of the overview as they are read, and what the list behind each then says it holds. */
const FIGURES = [
  { figure: /^answers/, says: (counts: string[]) => `${counts[0]} answers to relationship surveys` },
  { figure: /^accounts heard/, says: ([heard]: string[]) => `${heard} accounts were heard` },
  { figure: /^Contacts heard/, says: ([, heard]: string[]) => `${heard} contacts were heard` },
  { figure: /^Overdue/, says: ([overdue]: string[]) => `${overdue} open cases are overdue` },
  { figure: /^Apologised in time/, says: ([, inTime]: string[]) => `${inTime} cases opened` },
  { figure: /^Recovered of closed/, says: ([recovered]: string[]) => `${recovered} cases closed` },
];

// One after the other: both sign the same person in, and only the latest link is sought.
test.describe.configure({ mode: "default", timeout: 180_000 });

test("an executive reads a figure, opens it, and finds as many people as it said", async ({ browser }) => {
  const page = await openAsMember(browser, EXECUTIVE);
  for (const { figure, says } of FIGURES) {
    await page.goto("/overview");
    const link = page.getByRole("link", { name: figure });
    const counts = ((await link.textContent()) ?? "").match(/\d[\d,]*/g) ?? [];
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Overview");
    await expect(page.getByRole("main")).toContainText(says(counts));
  }
});

/** What everybody may change: how they are told of things, and what they look at. */
const THEIR_OWN = /^(Save what you are mailed about|Mark all as read|Save|Remove “.*”)$/;

test("an executive comes to every page that has something to read, and can change nothing there", async ({
  browser,
}) => {
  const page = await openAsMember(browser, EXECUTIVE);
  const complaints = listenForComplaints(page);
  const seen = await followLinks(page, ["/overview", "/inbox"], async (path) => {
    await arrive(page, path);
    const sent = page.getByRole("main").locator("button[type=submit]");
    const names = (await sent.allInnerTexts()).map((name) => name.replace(/\s+/g, " ").trim());
    const others = names.filter((name) => !THEIR_OWN.test(name));
    expect.soft(others, path).toEqual([]);
  });
  expect([...seen]).toEqual(
    expect.arrayContaining(["/recovery/:id", "/recovery/team", "/recovery/incidents/:id"]),
  );
  expect(complaints).toEqual([]);
  await page.goto("/surveys/new");
  await expect(page.getByRole("button", { name: "Save the draft" })).toHaveCount(0);
});
