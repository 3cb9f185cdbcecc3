import { readdirSync } from "node:fs";
import { acrossWorkspaces } from "./database/door";
import { isAnyWorkerAlive } from "./heartbeat";

type Check = "ok" | "failing";
export type Health = { live: true; ready: boolean; database: Check; migrations: Check; worker: Check };

/** Whether this process can serve: the database answers, every migration is applied, a worker is alive. */
export async function checkHealth(): Promise<Health> {
  const database = await check(() => acrossWorkspaces((db) => db.$queryRaw`select 1`.then(() => true)));
  const migrations = database === "ok" ? await check(areMigrationsApplied) : "failing";
  const worker = migrations === "ok" ? await check(isAnyWorkerAlive) : "failing";
  return { live: true, ready: worker === "ok", database, migrations, worker };
}

async function check(question: () => Promise<boolean>): Promise<Check> {
  return question().then(
    (isOk) => (isOk ? "ok" : "failing"),
    () => "failing",
  );
}

async function areMigrationsApplied() {
  const known = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const applied = await acrossWorkspaces(
    (db) => db.$queryRaw<{ name: string }[]>`select name from applied_migrations()`,
  );
  const names = new Set(applied.map((row) => row.name));
  return known.every((entry) => names.has(entry.name));
}
