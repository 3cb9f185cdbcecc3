import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { ALL_JOBS } from "@/app/_processes/all-jobs";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { freePort } from "@/lib/platform/free-port";
import { prepareJobQueues } from "@/lib/platform/jobs";
import { migrateDatabase } from "@/lib/platform/migrate-database";

const held = globalThis as typeof globalThis & { amendsTestDatabase?: Promise<() => Promise<void>> };

/** One real Postgres for all projects of a run, migrated; each test makes a workspace of its own in it. */
export default function setUpDatabase() {
  held.amendsTestDatabase ??= startDatabase();
  return held.amendsTestDatabase;
}

async function startDatabase() {
  const folder = await mkdtemp(join(tmpdir(), "amends-test-"));
  // As root, Postgres runs as a user of its own, which must be able to pass through.
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({
    folder: join(folder, "postgres"),
    port: await freePort(),
    durable: false,
  });
  const url = server.url.replace(/\/postgres$/, "/amends_test");
  await migrateDatabase(url);
  await prepareJobQueues(
    url,
    ALL_JOBS.map((job) => job.name),
  );

  await setUpLikeNoOther(url);

  process.env.DATABASE_URL = url;
  process.env.SECRET = "a-secret-for-tests-a-secret-for-tests";
  process.env.LOG_LEVEL = "silent";
  process.env.DATA_FOLDER = join(folder, "data");

  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/**
 * A server may keep any zone; here every test meets one that is half an hour off. And tables grow in minutes as they do elsewhere in
 * months, so that the planner hears of it every two seconds instead of every minute: a session that met them empty would scan them for ever.
 */
async function setUpLikeNoOther(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("alter database amends_test set timezone = 'America/St_Johns'");
  await client.query("alter system set autovacuum_naptime = '2s'");
  await client.query("select pg_reload_conf()");
  await client.end();
}
