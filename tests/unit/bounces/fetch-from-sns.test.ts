import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fetchCertificate, fetchFromSns } from "@/lib/bounces/fetch-from-sns";

const visited: string[] = [];
let isBroken = false;
const server = createServer((request, response) => {
  visited.push(request.url ?? "");
  if (isBroken) return void response.writeHead(503).end();
  if (request.url === "/elsewhere") return void response.writeHead(302, { Location: "/certificate" }).end();
  response.end(request.url === "/large" ? "x".repeat(64 * 1024 + 1) : "a certificate");
});
let base = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => server.close());
beforeEach(() => {
  visited.length = 0;
  isBroken = false;
});

test("reads what is there, and no more than 64 KB", async () => {
  expect(await fetchFromSns(`${base}/certificate`)).toBe("a certificate");
  await expect(fetchFromSns(`${base}/large`)).rejects.toThrow("too great a length");
});

test("follows nobody elsewhere", async () => {
  await expect(fetchFromSns(`${base}/elsewhere`)).rejects.toThrow();
  expect(visited).toEqual(["/elsewhere"]);
});

test("fetches a certificate once, and again after it could not be had", async () => {
  const url = `${base}/kept`;
  isBroken = true;
  await expect(fetchCertificate(url)).rejects.toThrow("503");
  isBroken = false;
  const both = await Promise.all([fetchCertificate(url), fetchCertificate(url)]);
  expect(await fetchCertificate(url)).toBe("a certificate");
  expect([both, visited]).toEqual([
    ["a certificate", "a certificate"],
    ["/kept", "/kept"],
  ]);
});
