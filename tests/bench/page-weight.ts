import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { findChromium } from "@/tests/e2e/find-chromium";
import type { BenchDatabase } from "./bench-database";
import { inviteContacts } from "./invite-contacts";
import { compare, say } from "./measure";
import { startWeb } from "./start-web";

const BUDGET_BYTES = 15 * 1024;
const SETTLE_MS = 1_000;
const INVITED = 100;

/** What a client's browser loads to answer: the page as Chromium gets it from the built product. */
export async function measurePageWeight(database: BenchDatabase) {
  const { links } = await inviteContacts(database, INVITED);
  const web = await startWeb();
  say("Loading the answer page in Chromium");
  const browser = await chromium.launch(await findChromium());
  try {
    const { body, requests, wireBytes } = await load(await browser.newPage(), `${web.url}/r/${links[0]}/9`);
    const weigh = (name: string, subject: number, how: string) =>
      compare({
        name: `Answer page, ${name}`,
        unit: "bytes",
        subject,
        baseline: BUDGET_BYTES,
        note: `${how}, against the 15 KB it may have`,
      });
    return [
      weigh("gzip", gzipSync(body).byteLength, "the page compressed by gzip"),
      weigh("brotli", brotliCompressSync(body).byteLength, "the page compressed by brotli, as a proxy would"),
      weigh("raw", body.byteLength, "the page uncompressed"),
      weigh("on the wire", wireBytes, "all that Chromium received, headers included"),
      compare({
        name: "Answer page, requests",
        unit: "requests",
        subject: requests,
        baseline: 1,
        note: "all that Chromium asked for in its first second, against one",
      }),
    ];
  } finally {
    await browser.close();
    await web.stop();
  }
}

async function load(page: Page, url: string) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const seen = { requests: 0, wireBytes: 0 };
  network.on("Network.requestWillBeSent", ({ request }) => {
    if (!request.url.startsWith("data:")) seen.requests += 1;
  });
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    seen.wireBytes += encodedDataLength;
  });
  const response = await page.goto(url, { waitUntil: "networkidle" });
  if (response?.status() !== 200) throw new Error(`The answer page was met with ${response?.status()}.`);
  const body = await response.body();
  await page.waitForTimeout(SETTLE_MS);
  return { ...seen, body };
}
