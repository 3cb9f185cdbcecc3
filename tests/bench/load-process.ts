import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { clockHeader } from "@/tests/replay/respondent-server";
import type { Load, Served } from "./load";

const AT_ONCE = 16;
// Half are promoters, three in ten passive, two in ten unhappy: those open a case.
const SCORES = [10, 9, 9, 10, 9, 8, 7, 8, 3, 6];
const COMMENT = "The work was good. The report came two days late, and nobody called to say so.";

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

process.on("message", async (load: Load) => process.send?.(await run(load)));
process.on("disconnect", () => process.exit());
process.send?.("ready");

/** Visits links one after the other, so many at once, until they or the time are used up. */
async function run({ url, method, links, seconds }: Load): Promise<Served> {
  const begin = performance.now();
  const waiting = links.entries();
  let served = 0;
  let refused = 0;
  const worker = async () => {
    for (const [index, link] of waiting) {
      const status = await (method === "POST"
        ? visit(`${url}/r/${link}`, method, form(index))
        : visit(`${url}/r/${link}/${SCORES[index % SCORES.length]}`, method));
      if (status === 200) served += 1;
      else refused += 1;
      if (performance.now() - begin > seconds * 1000) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { served, refused, perSecond: served / ((performance.now() - begin) / 1000) };
}

function form(index: number) {
  return new URLSearchParams({
    score: String(SCORES[index % SCORES.length]),
    comment: index % 2 === 0 ? COMMENT : "",
    nonce: randomBytes(18).toString("base64url"),
  }).toString();
}

function visit(url: string, method: Load["method"], body = "") {
  return new Promise<number>((resolve, reject) => {
    const headers = {
      ...clockHeader(new Date()),
      "user-agent": "a browser",
      ...(body && {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": Buffer.byteLength(body),
      }),
    };
    const sent = request(url, { method, agent, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", reject).end(body);
  });
}
