import { expect, type Page } from "playwright/test";
import { listenForComplaints } from "./check-page";
import { lookAt } from "./look";
import { pageRoutes, routeOf } from "./routes";

/** Where one comes without signing in. */
export const PUBLIC = ["/", "/sign-in", "/sign-in/confirm"];

/** The routes with a page behind the sign-in. */
export const ROOMS = pageRoutes().filter((route) => !PUBLIC.includes(route));

/**
 * Follows every link to a route not seen yet, from the given pages on, and looks at each page it comes to; `also` has
 * pages whose variant matters though their route was seen, by name. Returns the routes it came to.
 */
export async function walk(
  page: Page,
  { firm, from, also = {} }: { firm: string; from: string[]; also?: Record<string, string> },
) {
  const complaints = listenForComplaints(page);
  const seen = new Set<string>();

  const visit = async (path: string, name = nameOf(path)) => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(new URL(page.url()).pathname, path).toBe(path.split("?")[0]);
    // The colours of a page are the same in every firm.
    await lookAt(page, `${firm}-${name}`, { inDark: firm === "full" });
    await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    expect.soft(complaints, path).toEqual([]);
    complaints.length = 0;
  };

  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(routeOf(path))) continue;
    seen.add(routeOf(path));
    await visit(path);
    waiting.push(...(await linksOn(page)));
  }
  for (const [name, path] of Object.entries(also)) await visit(path, name);
  return seen;
}

/** Where the links of the open page lead, by path. */
export async function linksOn(page: Page): Promise<string[]> {
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  return links.map((href) => href.split(/[?#]/)[0] ?? "").filter((path) => ROOMS.includes(routeOf(path)));
}

function nameOf(path: string) {
  return routeOf(path).slice(1).replaceAll(":id", "one").replaceAll("/", "-");
}
