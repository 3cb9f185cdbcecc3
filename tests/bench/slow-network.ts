import { createServer } from "node:http";
import type { Page } from "playwright";
import { chromium } from "playwright";
import { freePort } from "@/lib/platform/free-port";
import { findChromium } from "@/tests/e2e/find-chromium";
import { THANKS } from "./bare-statements";
import type { BenchDatabase } from "./bench-database";
import { inviteContacts } from "./invite-contacts";
import { alternate, compare, say } from "./measure";
import { startWeb } from "./start-web";

const ROUNDS = 5;
/** The slow 3G of WebPageTest: 400 kbit/s both ways and 400 ms there and back. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** How long a client on a slow phone waits for the first byte, and until the page can be answered. */
export async function measureSlowNetwork(database: BenchDatabase) {
  const { links } = await inviteContacts(database, ROUNDS);
  const web = await startWeb();
  const port = await freePort();
  const bare = createServer((_incoming, outgoing) => {
    outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(THANKS);
  }).listen(port, "127.0.0.1");
  const browser = await chromium.launch(await findChromium());
  say("Loading the answer page over slow 3G");
  try {
    const load = async (url: string) => {
      const context = await browser.newContext();
      try {
        return await readTimes(await context.newPage(), url);
      } finally {
        await context.close();
      }
    };
    const page = (round: number) => `${web.url}/r/${links[round]}/9`;
    const nothing = `http://127.0.0.1:${port}/`;
    const first = await alternate(ROUNDS, {
      page: async (round) => (await load(page(round))).firstByte,
      nothing: async () => (await load(nothing)).firstByte,
    });
    const usable = await alternate(ROUNDS, {
      page: async (round) => (await load(page(round))).usable,
      nothing: async () => (await load(nothing)).usable,
    });
    return [
      compare({
        name: "Answer page on slow 3G, first byte",
        unit: "ms",
        subject: first.page,
        baseline: first.nothing,
        note: "in Chromium at 400 kbit/s and 400 ms, against a page of one line from a bare server",
      }),
      compare({
        name: "Answer page on slow 3G, usable",
        unit: "ms",
        subject: usable.page,
        baseline: usable.nothing,
        note: "until the whole form is there and listens, against the same page of one line",
      }),
    ];
  } finally {
    await browser.close();
    bare.closeAllConnections();
    bare.close();
    await web.stop();
  }
}

async function readTimes(page: Page, url: string) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", SLOW_3G);
  // The page's own timing of its first byte leaves the slow network out; what the browser is given when does not.
  const asked = new Promise<number>((resolve) => {
    network.once("Network.requestWillBeSent", ({ timestamp }) => resolve(timestamp));
  });
  const begun = new Promise<number>((resolve) => {
    network.once("Network.responseReceived", ({ timestamp }) => resolve(timestamp));
  });
  await page.goto(url, { waitUntil: "load" });
  const usable = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (!visit) throw new Error("The browser has not timed its visit.");
    return visit.domContentLoadedEventEnd;
  });
  return { firstByte: ((await begun) - (await asked)) * 1000, usable };
}
