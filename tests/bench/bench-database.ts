import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { ALL_JOBS } from "@/app/_processes/all-jobs";
import { closeDatabase } from "@/lib/platform/database/client";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { freePort } from "@/lib/platform/free-port";
import { closeJobs, prepareJobQueues } from "@/lib/platform/jobs";
import { migrateDatabase } from "@/lib/platform/migrate-database";

export type BenchDatabase = { readonly url: string; readonly owner: pg.Client };

/** A Postgres of the bench's own, as durable as in production, migrated and empty; `owner` may do anything in it. */
export async function withBenchDatabase<T>(work: (database: BenchDatabase) => Promise<T>) {
  const folder = await mkdtemp(join(tmpdir(), "amends-bench-"));
  // As root, Postgres runs as a user of its own, which must be able to pass through.
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ folder: join(folder, "postgres"), port: await freePort() });
  const url = server.url.replace(/\/postgres$/, "/amends_bench");
  const owner = new pg.Client({ connectionString: url });
  try {
    await migrateDatabase(url);
    await prepareJobQueues(
      url,
      ALL_JOBS.map((job) => job.name),
    );
    Object.assign(process.env, {
      DATABASE_URL: url,
      SECRET: "a-secret-for-benches-a-secret-for-benches",
      LOG_LEVEL: "silent",
      DATA_FOLDER: join(folder, "data"),
    });
    await owner.connect();
    return await work({ url, owner });
  } finally {
    await closeJobs();
    await closeDatabase();
    await owner.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
