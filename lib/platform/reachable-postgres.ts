import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries, ProcessOwner } from "./postgres-binaries";

const run = promisify(execFile);

// Started by root from a private folder (/root, or a temporary one), Postgres, which runs as a user of its own,
// can enter neither the programs nor the data. Then both go where that user may.
const COMMON_GROUND = "/var/lib/amends";

/** The programs, copied to where the owner may run them if it cannot where npm put them. */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  owner: ProcessOwner,
): Promise<PostgresBinaries> {
  if (await mayEnter(dirname(binaries.postgres), owner)) return binaries;
  const source = dirname(dirname(binaries.postgres));
  const { mtimeMs, size } = await stat(binaries.postgres);
  const copy = join(COMMON_GROUND, `programs-${digest(`${size} ${mtimeMs}`)}`);
  if (!(await exists(copy))) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(COMMON_GROUND, { recursive: true, mode: 0o755 });
    await cp(source, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  const moved = (program: string) => join(copy, "bin", basename(program));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

/** The data folder itself, or, where the owner cannot enter it, one of its own for the same path. */
export async function reachableFolder(folder: string, owner: ProcessOwner): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  if (await mayEnter(dirname(folder), owner)) return folder;
  const home = join(COMMON_GROUND, digest(folder));
  await mkdir(home, { recursive: true, mode: 0o755 });
  return join(home, basename(folder));
}

async function mayEnter(folder: string, owner: ProcessOwner): Promise<boolean> {
  if (!owner) return true;
  return run("test", ["-x", folder], { ...owner, cwd: "/" }).then(
    () => true,
    () => false,
  );
}

function exists(path: string) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function digest(text: string) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
