import type { Prisma } from "@/prisma/generated/client";
import { database, databasePool } from "./client";
import { type RawDb, rawDbOver } from "./raw-db";

/** A transaction that sees one workspace's rows, or the identity tables, and nothing else. */
export type Db = Prisma.TransactionClient;

/** One transaction inside the actor's workspace; the only door to its rows. Only work in bulk needs more time than the usual 30 s. */
export function inWorkspace<T>(
  actor: { readonly workspaceId: string },
  work: (db: Db) => Promise<T>,
  { timeoutMs }: { readonly timeoutMs?: number } = {},
): Promise<T> {
  return database().$transaction(
    async (db) => {
      await enter(db, "workspace", actor.workspaceId);
      return work(db);
    },
    timeoutMs ? { timeout: timeoutMs } : {},
  );
}

/** One transaction outside every workspace: sign-in, the sandbox mailbox, and asking which workspaces have due work. */
export function acrossWorkspaces<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return database().$transaction(async (db) => {
    await enter(db, "across", "");
    return work(db);
  });
}

/**
 * One transaction inside the actor's workspace in SQL alone, for what crowds of clients do: without Prisma between, and with no journey
 * to the database for its beginning.
 */
export async function inWorkspaceRaw<T>(
  actor: { readonly workspaceId: string },
  work: (db: RawDb) => Promise<T>,
): Promise<T> {
  const lease = await databasePool().lend();
  const db = rawDbOver(lease);
  try {
    const [, , done] = await Promise.all([
      lease.query({ text: "begin" }),
      enter(db, "workspace", actor.workspaceId),
      work(db),
    ]);
    const { command } = await lease.query({ text: "commit" });
    // Postgres rolls back without a word what had failed before.
    if (command !== "COMMIT") throw new Error("The transaction had failed; nothing of it was kept.");
    lease.release();
    return done;
  } catch (error) {
    await lease.query({ text: "rollback" }).then(
      () => lease.release(),
      () => lease.release(true),
    );
    throw error;
  }
}

/** The first statement of each transaction: no lease runs another before it. */
function enter(db: RawDb, door: "workspace" | "across", workspaceId: string) {
  return db.$queryRaw`select set_config('app.workspace_id', ${workspaceId}, true), set_config('app.door', ${door}, true)`;
}
