import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "../env";
import { statementName } from "./statement-name";
import { TenantPool } from "./tenant-pool";

export type DatabaseRole = "amends_app" | "amends_worker";

/**
 * How a serving process connects: in its role from the first moment, in UTC whatever zone the server keeps, since Prisma writes
 * instants without one, and with limits under which the database gives up before Prisma does.
 */
export function connectionSettings(url: string, role: DatabaseRole, max: number) {
  return {
    connectionString: url,
    max,
    application_name: role,
    connectionTimeoutMillis: 10_000,
    // For a server that is gone without a word: no statement may take as long.
    query_timeout: 60_000,
    keepAlive: true,
    options: `-c role=${role} -c timezone=UTC -c statement_timeout=20000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=20000`,
  };
}

/** Prisma's options for our pools. */
export const ADAPTER_OPTIONS = {
  disposeExternalPool: true,
  statementNameGenerator: ({ sql }: { sql: string }) => statementName(sql),
};

/** Connections that can only be used through the door, by Prisma or by SQL. */
function openDatabase(url: string, role: DatabaseRole, max: number) {
  const pool = new TenantPool(connectionSettings(url, role, max));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, ADAPTER_OPTIONS),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  return { pool, client };
}

type Held = { amendsDatabase?: ReturnType<typeof openDatabase> };

let held: Held = globalThis as typeof globalThis & Held;

/**
 * Gives this copy of the code connections of its own. Next bundles a copy for each route, and all of those share one client; what
 * serves clients' pages beside it in the same process must not wait for the product's pages, nor they for it.
 */
export function keepDatabaseApart() {
  held = {};
}

/** The one client of this process, or of this copy of the code where it keeps apart. */
export function database() {
  return opened().client;
}

/** The connections under it, for transactions in SQL alone. */
export function databasePool() {
  return opened().pool;
}

function opened() {
  held.amendsDatabase ??= openDatabase(env().DATABASE_URL, processRole(), env().DATABASE_POOL_SIZE);
  return held.amendsDatabase;
}

/** Gives every connection back, at the end of a process. */
export async function closeDatabase() {
  await held.amendsDatabase?.client.$disconnect();
  held.amendsDatabase = undefined;
}

function processRole(): DatabaseRole {
  return process.env.AMENDS_PROCESS === "worker" ? "amends_worker" : "amends_app";
}
