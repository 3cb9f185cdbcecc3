import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries, ProcessOwner } from "./postgres-binaries";

const run = promisify(execFile);

/** True when the folder holds data of the given major version, false when there is none yet; throws a sentence otherwise. */
export async function holdsDatabase(folder: string, version: string): Promise<boolean> {
  const found = await readFile(`${folder}/PG_VERSION`, "utf8").catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" && (await isEmptyOrMissing(folder))) return null;
    throw new Error(`The folder ${folder} holds no readable Postgres data. Move it away to start afresh.`, {
      cause,
    });
  });
  if (found === null) return false;
  if (found.trim() === version) return true;
  throw new Error(
    `The data in ${folder} belongs to Postgres ${found.trim()}, but this Amends brings Postgres ${version}. Move the folder away to start afresh.`,
  );
}

/** Makes a new database in the folder and its password beside it; an interrupted run leaves no half-made folder. */
export async function createDatabaseFolder(folder: string, binaries: PostgresBinaries, owner: ProcessOwner) {
  const unfinished = `${folder}.new`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(unfinished, { mode: 0o700 });
    await rm(passwordFile(folder), { force: true });
    await writeFile(passwordFile(folder), randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (owner) {
      await chown(unfinished, owner.uid, owner.gid);
      await chown(passwordFile(folder), owner.uid, owner.gid);
    }
    const flags = [
      ...["--pgdata", unfinished, "--username", "postgres", "--pwfile", passwordFile(folder)],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8"],
      ...["--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
    ];
    await run(binaries.initdb, flags, {
      ...owner,
      cwd: "/",
      env: { NODE_ENV: process.env.NODE_ENV, LC_ALL: "C", TZ: "UTC" },
    });
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`Postgres could not prepare ${folder}: ${reasonOf(cause)}`, { cause });
  }
}

/** The password of the "postgres" user, kept beside the folder in a file that only its owner may read. */
export async function readPassword(folder: string): Promise<string> {
  const password = await readFile(passwordFile(folder), "utf8").catch((cause) => {
    throw new Error(`The password of the data in ${folder} cannot be read from ${passwordFile(folder)}.`, {
      cause,
    });
  });
  return password.trim();
}

/** Throws a sentence when a server already works on this folder; survives the mark that a dead one left. */
export async function assertNoServerOn(folder: string): Promise<void> {
  const mark = `${folder}/postmaster.pid`;
  const pid = Number.parseInt(await readFile(mark, "utf8").catch(() => ""), 10);
  if (Number.isNaN(pid) || !isAlive(pid)) return; // Postgres itself clears the mark of a process that is gone.
  if (await isPostgres(pid)) {
    throw new Error(
      `Another Amends is already running on ${folder}. Stop it first; if you closed it by force, "kill -INT ${pid}" ends its Postgres.`,
    );
  }
  // After a restart of the machine the number may have gone to another program, which Postgres would take for itself.
  await rm(mark);
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const said = "stderr" in cause ? String(cause.stderr) : "";
  return /error: (.*)/.exec(said)?.[1] ?? cause.message;
}

function passwordFile(folder: string): string {
  return `${folder}.password`;
}

async function isEmptyOrMissing(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch(() => []);
  return entries.length === 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/comm`, "utf8")
    .catch(async () => (await run("ps", ["-p", String(pid), "-o", "comm="])).stdout)
    .catch(() => "");
  return basename(command.trim()) === "postgres";
}
