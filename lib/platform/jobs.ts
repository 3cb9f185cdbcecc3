import { fromPrisma, type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import type { z } from "zod";
import type { RawDb } from "./database/raw-db";
import { env } from "./env";
import { errorTrace } from "./error-trace";
import { log } from "./log";

/** A kind of work that outlives the request. Its payload carries ids only; running re-reads and may decide not to act. */
export type JobDefinition<Payload> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** A run that may be long looks at whether the process is to end, and promises the rest. */
  readonly run: (payload: Payload, signal?: AbortSignal) => Promise<void>;
  readonly retryLimit?: number;
  /** What is left to do once the last try has failed. It has one try. */
  readonly giveUp?: (payload: Payload, error: unknown) => Promise<void>;
};

/** A job of any payload, as lists of jobs hold them. */
export type AnyJob = Pick<JobDefinition<never>, "name" | "run" | "retryLimit" | "giveUp"> & {
  readonly payload: z.ZodType;
};

export function defineJob<Payload extends object>(definition: JobDefinition<Payload>) {
  return definition;
}

/** Promises a job in the transaction of the change that calls for it: both happen or neither. */
export async function enqueue<Payload extends object>(
  db: RawDb,
  job: JobDefinition<Payload>,
  payload: Payload,
  options: { startAfter?: Date; singletonKey?: string; singletonSeconds?: number } = {},
) {
  const boss = await jobBoss();
  await boss.send(job.name, job.payload.parse(payload), { ...options, db: fromPrisma(db) });
}

/** Promises many jobs of one kind, each at its time, in the transaction of the change that calls for them. */
export async function enqueueAll<Payload extends object>(
  db: RawDb,
  job: JobDefinition<Payload>,
  promised: readonly { readonly payload: Payload; readonly startAfter: Date }[],
) {
  if (promised.length === 0) return;
  const boss = await jobBoss();
  const jobs = promised.map(({ payload, startAfter }) => ({ data: job.payload.parse(payload), startAfter }));
  await boss.insert(job.name, jobs, { db: fromPrisma(db) });
}

/** Starts working off the given jobs in this process; the returned function stops after the running ones, which are told. */
export async function workOff(jobs: readonly AnyJob[]) {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    options: "-c role=amends_worker -c timezone=UTC",
    application_name: "amends_jobs",
    max: 4,
    migrate: false,
    createSchema: false,
  });
  boss.on("error", (error) => log.error({ error }, "job queue error"));
  await boss.start();
  const stopping = new AbortController();
  for (const job of jobs) {
    const options = {
      pollingIntervalSeconds: 0.5,
      batchSize: 20,
      perJobResults: true,
      includeMetadata: true,
    } as const;
    await boss.work(job.name, options, (batch) => runEach(job, batch, stopping.signal));
  }
  return () => {
    stopping.abort();
    return boss.stop({ graceful: true, timeout: 20_000 });
  };
}

/** Each job has a fate of its own: one that fails must not have its neighbours done again. */
async function runEach(
  job: AnyJob,
  batch: readonly JobWithMetadata<unknown>[],
  signal: AbortSignal,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data, retryCount, retryLimit } of batch) {
    try {
      await job.run(job.payload.parse(data) as never, signal);
      results.push({ id, status: "completed" });
    } catch (error) {
      log.error({ job: job.name, jobId: id, error }, "job failed");
      if (retryCount >= retryLimit) await giveUp(job, { id, data, error });
      results.push({ id, status: "failed", output: errorTrace(error) });
    }
  }
  return results;
}

async function giveUp(job: AnyJob, { id, data, error }: { id: string; data: unknown; error: unknown }) {
  try {
    await job.giveUp?.(job.payload.parse(data) as never, error);
  } catch (another) {
    log.error({ job: job.name, jobId: id, error: another }, "giving up a job failed");
  }
}

/** Creates or updates the job tables and queues; run by whoever may migrate. */
export async function prepareJobQueues(url: string, names: readonly string[]) {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  await boss.start();
  for (const name of names) {
    if (!(await boss.getQueue(name))) {
      await boss.createQueue(name, { retryLimit: 5, retryDelay: 5, retryBackoff: true });
    }
  }
  await boss.getDb().executeSql(
    `grant usage on schema pgboss to amends_app, amends_worker;
     grant select, insert, update, delete on all tables in schema pgboss to amends_app, amends_worker;
     grant execute on all functions in schema pgboss to amends_app, amends_worker;`,
  );
  await boss.stop({ graceful: false });
}

const held = globalThis as typeof globalThis & { amendsBoss?: Promise<PgBoss> };

function jobBoss() {
  held.amendsBoss ??= startSender().catch((error: unknown) => {
    held.amendsBoss = undefined;
    throw error;
  });
  return held.amendsBoss;
}

async function startSender() {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    options: "-c role=amends_app -c timezone=UTC",
    application_name: "amends_enqueue",
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => log.error({ error }, "job queue error"));
  await boss.start();
  return boss;
}

/** Lets go of the queue, at the end of a process. */
export async function closeJobs() {
  const boss = await held.amendsBoss;
  held.amendsBoss = undefined;
  await boss?.stop({ graceful: false });
}
