import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/lib/platform/free-port";
import { askMany } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";
import { startRespondentServer } from "@/tests/replay/respondent-server";

const REQUESTS = 20_000;
const AT_ONCE = 32;
const LINKS = 150;

let port: number;
let stop: () => Promise<void>;
let links: string[];

beforeAll(async () => {
  port = await freePort();
  stop = await startRespondentServer(port);
  links = await askMany(await makeWorkspace(), LINKS);
});
afterAll(() => stop());

const bytes = (most: number) =>
  fc.uint8Array({ maxLength: most }).map((one) => Buffer.from(one).toString("latin1"));
const room = fc.constantFrom("r", "r", "r", "u", "u", "c", "logo", "r/", "R", "u%2f", ".", "r/../u");
const tail = fc.oneof(
  fc.constantFrom("", "", "/9", "/seen", "?lang=ar", "/9?lang=", "//", "/%", "?lang=%ff"),
  bytes(20).map((one) => `/${one}`),
);
const field = fc.constantFrom(
  "score",
  "comment",
  "nonce",
  "gesture",
  "lang",
  "do",
  "email",
  "name",
  "language",
  "driver.x",
  "__proto__",
);
const form = fc
  .array(
    fc.tuple(
      field,
      fc.oneof(fc.constantFrom("9", "0", "yes", "left", "ar"), fc.string({ unit: "binary", maxLength: 60 })),
    ),
    {
      maxLength: 6,
    },
  )
  .map((fields) => new URLSearchParams(fields).toString());
const header = fc.constantFrom(
  "cookie",
  "accept-language",
  "user-agent",
  "x-forwarded-for",
  "accept-encoding",
);

/** Where a request goes: half of them by a link that somebody has. */
const path = fc
  .tuple(room, fc.oneof(fc.nat({ max: LINKS - 1 }), bytes(60)), tail)
  .map(([at, one, end]) => `/${at}/${typeof one === "number" ? links[one] : one}${end}`);

/** A request as it goes over the wire; most are well-formed, so that they get past the parser, with anything inside. */
const requestBytes = fc
  .record({
    method: fc.constantFrom("GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "BREW"),
    path,
    headers: fc.array(fc.tuple(header, bytes(50)), { maxLength: 3 }),
    body: fc.oneof(form, form, bytes(200)),
    isForm: fc.boolean(),
    network: fc.nat({ max: 65_535 }),
    isRaw: fc.nat({ max: 9 }).map((one) => one === 0),
  })
  .map(({ method, path, headers, body, network, isForm, isRaw }) => {
    const inHeader = (text: string) => (isRaw ? text : text.replace(/\p{Cc}/gu, "~"));
    const inPath = (text: string) =>
      isRaw ? text : text.replace(/[^!-~]/g, (one) => encodeURIComponent(one));
    const lines = [
      `${method} ${inPath(path)} HTTP/1.1`,
      "Host: amends.example",
      "Connection: close",
      `X-Forwarded-For: 198.41.${network >> 8}.${network & 255}`,
      ...headers.map(([name, value]) => `${name}: ${inHeader(value)}`),
      ...(isForm ? ["Content-Type: application/x-www-form-urlencoded"] : []),
      `Content-Length: ${Buffer.byteLength(body, "latin1")}`,
    ];
    return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`, "latin1");
  });

test(`${REQUESTS.toLocaleString("en")} requests of any bytes to /r, /u and /c meet an answer that is never 5xx`, async () => {
  const requests = fc.sample(requestBytes, { numRuns: REQUESTS, seed: 4 }).values();
  const statuses = new Map<number, number>();
  let forms = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const request of requests) {
        const { status, isForm } = await send(request);
        if (status === 200 && isForm) forms += 1;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  expect([...statuses].filter(([status]) => status >= 500 || status === 0)).toEqual([]);
  // Enough of them get past the parser, and to the pages behind the link.
  expect(forms).toBeGreaterThan(REQUESTS / 50);
  expect(statuses.get(422) ?? 0).toBeGreaterThan(REQUESTS / 200);
  expect((statuses.get(404) ?? 0) + (statuses.get(429) ?? 0)).toBeGreaterThan(REQUESTS / 10);
}, 300_000);

/** The status of the answer, 0 when the connection ended without one, and whether it is a page with a form, written plainly. */
function send(request: Buffer): Promise<{ status: number; isForm: boolean }> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    const end = () =>
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0),
        isForm: answer.includes("<form"),
      });
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.once("close", end);
    socket.once("error", end);
  });
}
