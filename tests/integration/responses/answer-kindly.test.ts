import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ALL_JOBS } from "@/app/_processes/all-jobs";
import { closeDatabase } from "@/lib/platform/database/client";
import { inWorkspace } from "@/lib/platform/database/door";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { freePort } from "@/lib/platform/free-port";
import { prepareJobQueues } from "@/lib/platform/jobs";
import { migrateDatabase } from "@/lib/platform/migrate-database";
import { makeAskedContact } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";
import { startRespondentServer } from "@/tests/replay/respondent-server";

let home: string;
let port: number;
let server: EmbeddedPostgres;
let base: string;
let stopPages: () => Promise<void>;

const startServer = () => startEmbeddedPostgres({ folder: join(home, "postgres"), port, durable: false });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "amends-lost-database-"));
  await chmod(home, 0o711);
  port = await freePort();
  server = await startServer();
  const pages = await freePort();
  base = `http://127.0.0.1:${pages}`;
  stopPages = await startRespondentServer(pages);
  process.env.DATABASE_URL = server.url.replace(/\/postgres$/, "/amends");
  await migrateDatabase(process.env.DATABASE_URL);
  await prepareJobQueues(
    process.env.DATABASE_URL,
    ALL_JOBS.map((job) => job.name),
  );
});

afterAll(async () => {
  await stopPages();
  await closeDatabase();
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

const headers = { "accept-language": "en" };

function send(link: string, nonce: string) {
  const form = { score: "3", comment: "Nobody called back.", nonce, gesture: "key" };
  return fetch(`${base}/r/${link}`, { method: "POST", headers, body: new URLSearchParams(form) });
}

it("says kindly that the records cannot be reached, keeps nothing by half, and takes the answer once they are back", async () => {
  const workspace = await makeWorkspace();
  const { link } = await makeAskedContact(workspace);

  const page = await (await fetch(`${base}/r/${link}`, { headers })).text();
  const nonce = /name="nonce" value="([^"]+)"/.exec(page)?.[1] ?? "";
  await server.stop();
  const refused = await send(link, nonce);
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("30");
  expect(await refused.text()).toContain("it has not been kept");
  const looked = await fetch(`${base}/r/${link}`, { headers });
  expect(looked.status).toBe(503);

  server = await startServer();
  const taken = await send(link, nonce);
  expect(taken.status).toBe(200);
  const { workspaceId } = workspace;
  const kept = await inWorkspace(workspace.admin, async (db) => ({
    responses: await db.response.count({ where: { workspaceId } }),
    cases: await db.recoveryCase.count({ where: { workspaceId } }),
  }));
  expect(kept).toEqual({ responses: 1, cases: 1 });
});
