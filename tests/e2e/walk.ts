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
  const visit = async (path: string, name = nameOf(path)) => {
    await arrive(page, path);
    // What a page is made of, and its colours, are the same in every firm.
    await lookAt(page, `${firm}-${name}`, { isKnown: firm !== "full" });
    expect.soft(complaints, path).toEqual([]);
    complaints.length = 0;
  };
  const seen = await followLinks(page, from, visit);
  for (const [name, path] of Object.entries(also)) await visit(path, name);
  return seen;
}

/** Follows every link to a route not seen yet, from the given pages on, and visits each. Returns the routes it came to. */
export async function followLinks(page: Page, from: string[], visit: (path: string) => Promise<void>) {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(routeOf(path))) continue;
    seen.add(routeOf(path));
    await visit(path);
    waiting.push(...(await linksOn(page)));
  }
  return seen;
}

/** Opens a page, which is there, where it was asked for, and says what it is. */
export async function arrive(page: Page, path: string) {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  expect(new URL(page.url()).pathname, path).toBe(path.split("?")[0]);
  await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
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
