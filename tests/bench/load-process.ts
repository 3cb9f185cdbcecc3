import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { clockHeader } from "@/tests/replay/respondent-server";
import type { Load, Served } from "./load";

const AT_ONCE = 64;
// Half are promoters, three in ten passive, two in ten unhappy: those open a case.
const SCORES = [10, 9, 9, 10, 9, 8, 7, 8, 3, 6];
const COMMENT = "The work was good. The report came two days late, and nobody called to say so.";

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

process.on("message", async (load: Load) => process.send?.(await run(load)));
process.on("disconnect", () => process.exit());
process.send?.("ready");

/** Visits links until they or the time are used up: so many at once one after the other, or each at its own time where a pace is given. */
async function run(load: Load): Promise<Served> {
  const begin = performance.now();
  const statuses: number[] = [];
  const took: number[] = [];
  const one = async (index: number) => {
    const from = performance.now();
    statuses.push(await visitLink(load, index));
    took.push(performance.now() - from);
  };
  await (load.pace ? atPace(load, one) : asFast(load, one));
  const served = statuses.filter((status) => status === 200).length;
  const perSecond = served / ((performance.now() - begin) / 1000);
  const p99 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0;
  return { served, refused: statuses.length - served, perSecond, p99 };
}

async function asFast({ links, seconds, isEndless }: Load, one: (index: number) => Promise<void>) {
  const until = performance.now() + seconds * 1000;
  let next = 0;
  const worker = async () => {
    while (performance.now() < until && (isEndless || next < links.length)) await one(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function atPace({ links, seconds, pace = 1 }: Load, one: (index: number) => Promise<void>) {
  const visits = Math.min(links.length, Math.floor(seconds * pace));
  await Promise.all(
    Array.from({ length: visits }, async (_, index) => {
      await sleep((index / pace) * 1000);
      await one(index);
    }),
  );
}

function visitLink({ url, method, links, nonces }: Load, index: number) {
  const at = index % links.length;
  const link = links[at] ?? "";
  return method === "POST"
    ? visit(`${url}/r/${link}`, { method, index, body: form(index, nonces?.[at] ?? "") })
    : visit(`${url}/r/${link}/${SCORES[index % SCORES.length]}`, { method, index });
}

function form(index: number, nonce: string) {
  return new URLSearchParams({
    score: String(SCORES[index % SCORES.length]),
    comment: index % 2 === 0 ? COMMENT : "",
    nonce,
    gesture: index % 3 === 0 ? "" : "pointer",
  }).toString();
}

type Visit = { readonly method: Load["method"]; readonly index: number; readonly body?: string };

function visit(url: string, { method, index, body = "" }: Visit) {
  return new Promise<number>((resolve, reject) => {
    const headers = {
      ...clockHeader(new Date()),
      "user-agent": "a browser",
      "accept-language": "en",
      "accept-encoding": "gzip",
      "x-forwarded-for": `198.18.${(index >> 8) & 255}.${index & 255}`,
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
