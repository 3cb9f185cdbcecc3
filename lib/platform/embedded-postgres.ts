import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { assertPortIsFree } from "./free-port";
import { findBinaries, majorVersion, processOwner } from "./postgres-binaries";
import { assertNoServerOn, createDatabaseFolder, holdsDatabase, readPassword } from "./postgres-folder";
import { reachableBinaries, reachableFolder } from "./reachable-postgres";

const START_LIMIT_SECONDS = 60;
const POLL_MILLISECONDS = 50;

// Sized for a laptop that does other things too.
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "200",
  timezone: "UTC",
};
const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

type StartOptions = {
  folder: string;
  port: number;
  /** False trades safety on a power cut for speed: for tests. */
  durable?: boolean;
  onProgress?: (sentence: string) => void;
};

export type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

/**
 * Starts the Postgres that npm installed on 127.0.0.1, making its data folder on the first run. Throws an Error
 * with one sentence for the person at the terminal when that is impossible. Its log is beside the folder.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { port, durable = true, onProgress = () => {} } = options;
  const owner = await processOwner();
  const folder = await reachableFolder(resolve(options.folder), owner);
  const binaries = await reachableBinaries(await findBinaries(), owner);

  const isReady = await holdsDatabase(folder, await majorVersion(binaries, owner));
  await assertNoServerOn(folder);
  await assertPortIsFree(port);
  if (!isReady) {
    onProgress(`Preparing a new database in ${folder}`);
    await createDatabaseFolder(folder, binaries, owner);
  }
  const url = `postgresql://postgres:${await readPassword(folder)}@127.0.0.1:${port}/postgres`;

  onProgress(`Starting Postgres on port ${port}`);
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FORGETFUL) });
  const flags = ["-D", folder, "-p", String(port), ...settings.flatMap((pair) => ["-c", pair.join("=")])];
  const log = await open(`${folder}.log`, "w", 0o600);
  // Its own process group: Ctrl-C at the terminal must reach us alone, so that the app lets go before Postgres stops.
  const server = spawn(binaries.postgres, flags, {
    ...owner,
    cwd: "/",
    env: { NODE_ENV: process.env.NODE_ENV, LC_ALL: "C" },
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  // First of all: a server that ends at once is heard of only by whoever already listens.
  const stop = stopper(server);
  await log.close();
  try {
    await untilItAnswers(server, url);
  } catch (cause) {
    await stop();
    const reason = /(?:FATAL|PANIC): +(.*)/.exec(await readFile(`${folder}.log`, "utf8"))?.[1];
    throw new Error(`Postgres could not start on ${folder}: ${reason ?? `see ${folder}.log`}.`, { cause });
  }
  return { url, stop };
}

/** Postgres' fast shutdown: ends sessions, writes everything down, leaves. Also sent if we exit without asking. */
function stopper(server: ChildProcess): () => Promise<void> {
  const ended = once(server, "exit").catch(() => {});
  const interrupt = () => server.kill("SIGINT");
  process.once("exit", interrupt);
  return async () => {
    process.off("exit", interrupt);
    if (isRunning(server)) interrupt();
    await ended;
  };
}

async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_SECONDS * 1000;
  while (isRunning(server)) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      // 57P03: still replaying its log after an unclean end.
      const isEarly = hasCode(error, "ECONNREFUSED") || hasCode(error, "57P03");
      if (!isEarly || Date.now() > deadline) throw error;
      await sleep(POLL_MILLISECONDS);
    }
  }
  throw new Error("Postgres ended at once.");
}

function isRunning(server: ChildProcess): boolean {
  return server.pid !== undefined && server.exitCode === null && server.signalCode === null;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
