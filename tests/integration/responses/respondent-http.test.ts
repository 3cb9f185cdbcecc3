import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { makeAskedContact } from "@/tests/factories/answer";
import { tracesOf } from "@/tests/factories/traces";
import { makeWorkspace } from "@/tests/factories/workspace";
import { startRespondentServer } from "@/tests/replay/respondent-server";

let base: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const port = await freePort();
  stop = await startRespondentServer(port);
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => stop());

const askedLink = async () => (await makeAskedContact(await makeWorkspace())).link;

describe("a client's page over HTTP", () => {
  test("is never stored, never indexed, tells no site where the client came from, and runs nothing but its own", async () => {
    const page = await fetch(`${base}/r/${await askedLink()}/9`);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
      "x-content-type-options": "nosniff",
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/),
    });
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  });

  test("by HEAD is 200 and empty, known or not", async () => {
    for (const link of [await askedLink(), "nobodys.1AAAAAAAAAAAAAAAAAAAAAAAAAAA"]) {
      const seen = await fetch(`${base}/r/${link}/3`, { method: "HEAD" });
      expect([seen.status, await seen.text()]).toEqual([200, ""]);
    }
  });

  test("comes compressed to whoever can read it so, and says how long it is", async () => {
    const link = await askedLink();
    const plain = await (
      await fetch(`${base}/r/${link}`, { headers: { "accept-encoding": "identity" } })
    ).text();
    const port = Number(new URL(base).port);
    const { request } = await import("node:http");
    const zipped = await new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      request({ port, path: `/r/${link}`, headers: { "accept-encoding": "gzip, br" } }, async (answer) => {
        const body = Buffer.concat(await answer.toArray());
        expect(Number(answer.headers["content-length"])).toBe(body.byteLength);
        resolve({ encoding: answer.headers["content-encoding"], body });
      })
        .once("error", reject)
        .end();
    });
    expect(zipped.encoding).toBe("gzip");
    expect(zipped.body.byteLength).toBeLessThan(plain.length / 2);
    expect(gunzipSync(zipped.body).toString()).toContain("<form");
  });

  test.each(["PUT", "DELETE", "OPTIONS", "PATCH"])(
    "by %s is told what goes, and keeps nothing",
    async (method) => {
      const workspace = await makeWorkspace();
      const { link } = await makeAskedContact(workspace);
      const answer = await fetch(`${base}/r/${link}`, {
        method,
        body: method === "OPTIONS" ? undefined : "score=0",
      });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
      expect((await tracesOf(workspace)).responses).toEqual([]);
    },
  );

  test("of a form that is larger than any honest one is turned away unread", async () => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);
    const body = new URLSearchParams({ score: "5", comment: "a".repeat(600_000) });
    const turnedAway = await fetch(`${base}/r/${link}`, { method: "POST", body });
    expect(turnedAway.status).toBe(413);
    expect((await tracesOf(workspace)).responses).toEqual([]);
  });

  test("is refused to a network after thirty unknown links in a minute, to nobody who holds one", async () => {
    const link = await askedLink();
    const headers = { "x-forwarded-for": "198.40.0.4", "accept-language": "de" };
    const guess = (i: number) => fetch(`${base}/r/nobodys.1AAAAAAAAAAAAAAAAAAAAAAAAA${i}`, { headers });
    const statuses: number[] = [];
    for (let i = 10; i < 45; i += 1) statuses.push((await guess(i)).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual([429, 429, 429, 429, 429]);
    expect((await fetch(`${base}/r/${link}`, { headers })).status).toBe(200);
    expect(
      (await fetch(`${base}/r/nobodys.x1234567`, { headers: { "x-forwarded-for": "198.40.0.5" } })).status,
    ).toBe(404);
  });

  test("refuses what is posted by one link after sixty in a minute, but never a wish to stop", async () => {
    const workspace = await makeWorkspace();
    const { link, contactId } = await makeAskedContact(workspace);
    const post = (room: string) =>
      fetch(`${base}/${room}/${link}`, { method: "POST", body: new URLSearchParams({ score: "?" }) });
    const statuses = await Promise.all(Array.from({ length: 65 }, async () => (await post("r")).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const stop = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    expect((await fetch(`${base}/u/${link}`, { method: "POST", body: stop })).status).toBe(200);
    const { state } = await inWorkspace(workspace.admin, (db) =>
      db.contact.findFirstOrThrow({ where: { id: contactId }, select: { state: true } }),
    );
    expect(state).toBe("unsubscribed");
  });
});
