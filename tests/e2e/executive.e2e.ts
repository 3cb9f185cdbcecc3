import { expect, test } from "playwright/test";
import { openFirstCase } from "./open-first-case";
import { openAsMember } from "./sign-in";

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
test.describe.configure({ mode: "default" });

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

test("an executive can change nothing", async ({ browser }) => {
  const page = await openAsMember(browser, EXECUTIVE);
  await page.goto("/recovery?scope=all");
  await openFirstCase(page);
  await expect(page.getByRole("button", { name: /Record|Send the apology|Close the case/ })).toHaveCount(0);
  await page.goto("/surveys/new");
  await expect(page.getByRole("button", { name: "Save the draft" })).toHaveCount(0);
});
