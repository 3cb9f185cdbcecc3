import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ALL_JOBS } from "@/app/_processes/all-jobs";
import { GET, POST } from "@/app/r/[link]/route";
import { closeDatabase } from "@/lib/platform/database/client";
import { inWorkspace } from "@/lib/platform/database/door";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { freePort } from "@/lib/platform/free-port";
import { prepareJobQueues } from "@/lib/platform/jobs";
import { migrateDatabase } from "@/lib/platform/migrate-database";
import { makeAskedContact } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";

let home: string;
let port: number;
let server: EmbeddedPostgres;

const startServer = () => startEmbeddedPostgres({ folder: join(home, "postgres"), port, durable: false });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "amends-lost-database-"));
  await chmod(home, 0o711);
  port = await freePort();
  server = await startServer();
  process.env.DATABASE_URL = server.url.replace(/\/postgres$/, "/amends");
  await migrateDatabase(process.env.DATABASE_URL);
  await prepareJobQueues(
    process.env.DATABASE_URL,
    ALL_JOBS.map((job) => job.name),
  );
});

afterAll(async () => {
  await closeDatabase();
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

function send(link: string) {
  const body = new URLSearchParams({ score: "3", comment: "Nobody called back." });
  const request = new Request(`http://127.0.0.1/r/${link}`, { method: "POST", body });
  return POST(request, { params: Promise.resolve({ link }) });
}

it("says kindly that the records cannot be reached, keeps nothing by half, and takes the answer once they are back", async () => {
  const workspace = await makeWorkspace();
  const { link } = await makeAskedContact(workspace);

  await server.stop();
  const refused = await send(link);
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("30");
  expect(await refused.text()).toContain("it has not been kept");
  const looked = await GET(new Request(`http://127.0.0.1/r/${link}`), { params: Promise.resolve({ link }) });
  expect(looked.status).toBe(503);

  server = await startServer();
  const taken = await send(link);
  expect(taken.status).toBe(200);
  const { workspaceId } = workspace;
  const kept = await inWorkspace(workspace.admin, async (db) => ({
    responses: await db.response.count({ where: { workspaceId } }),
    cases: await db.recoveryCase.count({ where: { workspaceId } }),
  }));
  expect(kept).toEqual({ responses: 1, cases: 1 });
});
