import { assertReachable } from "@/lib/platform/database/assert-reachable";
import { assertIsolation } from "@/lib/platform/database/isolation-gate";
import { prepareJobQueues } from "@/lib/platform/jobs";
import { migrateDatabase } from "@/lib/platform/migrate-database";
import { ALL_JOBS } from "./all-jobs";

/** Brings a database up to date: tables, job queues, and the proof that no workspace can see another. */
export async function prepareDatabase(url: string) {
  await assertReachable(url);
  await migrateDatabase(url);
  await prepareJobQueues(
    url,
    ALL_JOBS.map((job) => job.name),
  );
  await assertIsolation(url);
}
