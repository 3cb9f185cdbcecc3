import { expect, test } from "playwright/test";
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from "./check-page";
import { openAsAdmin } from "./sign-in";

const FIXED = [
  "/overview",
  "/recovery",
  "/recovery/new",
  "/responses",
  "/campaigns",
  "/campaigns/new",
  "/surveys",
  "/surveys/new",
  "/accounts",
  "/accounts/new",
  "/accounts/import",
  "/accounts/people",
  "/settings",
  "/settings/members",
  "/settings/members/invite",
  "/settings/teams",
  "/mailbox",
  "/no-such-page",
];
// A page of one thing: the first link of that shape on its list.
const FOUND = [
  { name: "case", list: "/recovery", shape: /^\/recovery\/[0-9a-f-]{36}$/ },
  { name: "response", list: "/responses", shape: /^\/responses\/[0-9a-f-]{36}$/ },
  { name: "campaign", list: "/campaigns", shape: /^\/campaigns\/[0-9a-f-]{36}$/ },
  { name: "survey", list: "/surveys", shape: /^\/surveys\/[0-9a-f-]{36}$/ },
  { name: "account", list: "/accounts", shape: /^\/accounts\/[0-9a-f-]{36}$/ },
];
const LOOKS = [
  { scheme: "light", width: 1440, height: 900 },
  { scheme: "dark", width: 1440, height: 900 },
  { scheme: "light", width: 390, height: 844 },
  { scheme: "dark", width: 390, height: 844 },
] as const;

for (const { scheme, width, height } of LOOKS) {
  test(`every page is whole, accessible and quiet in ${scheme} at ${width} px`, async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await openAsAdmin(browser, { viewport: { width, height }, colorScheme: scheme });
    await page.addInitScript((chosen) => localStorage.setItem("mantine-color-scheme-value", chosen), scheme);
    const complaints = listenForComplaints(page);

    const visit = async (name: string, path: string) => {
      const answer = await page.goto(path);
      const isMissing = path === "/no-such-page";
      expect(answer?.status(), path).toBe(isMissing ? 404 : 200);
      expect(new URL(page.url()).pathname).toBe(path);
      // The trend is drawn once its width is known.
      if (path === "/overview") await expect(page.locator("figure svg").first()).toBeVisible();
      await page.screenshot({ path: `tests/e2e/screenshots/${name}-${scheme}-${width}.png`, fullPage: true });
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      expect(
        complaints.filter((one) => !(isMissing && /404/.test(one))),
        path,
      ).toEqual([]);
      complaints.length = 0;
    };

    for (const path of FIXED) await visit(path.slice(1).replaceAll("/", "-"), path);
    for (const { name, list, shape } of FOUND) {
      await page.goto(list);
      const links = await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
      const path = links.map((href) => href.split("?")[0] ?? "").find((href) => shape.test(href));
      expect(path, `a link to a ${name} on ${list}`).toBeDefined();
      await visit(name, path ?? list);
    }
  });
}
