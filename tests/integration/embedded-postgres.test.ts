import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { freePort } from "@/lib/platform/free-port";

let made: string;
let home: string;
let folder: string;
let running: EmbeddedPostgres | undefined;

beforeAll(async () => {
  made = await makeHome();
  folder = join(made, "postgres");
  await (await start()).stop();
});
afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  home = await makeHome();
  folder = join(home, "postgres");
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(home, { recursive: true, force: true });
});

async function makeHome() {
  const path = await mkdtemp(join(tmpdir(), "amends-postgres-"));
  await chmod(path, 0o755); // Run as root, Postgres becomes another user, who must get in.
  return path;
}

/** Starts on a copy of a folder that was made before, owners and all: in a tenth of the time. */
async function startOnCopy() {
  await promisify(execFile)("cp", ["-a", join(made, "postgres"), join(made, "postgres.password"), home]);
  return start();
}

async function start(port?: number) {
  running = await startEmbeddedPostgres({ folder, port: port ?? (await freePort()), durable: false });
  return running;
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function listenOn(port: number) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { close: () => new Promise((resolve) => server.close(resolve)) };
}

async function serverPid() {
  return Number.parseInt(await readFile(join(folder, "postmaster.pid"), "utf8"), 10);
}

test("keeps its data from one start to the next, whatever the port", async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE kept AS SELECT lower('ÉTÉ') AS word");
  await first.stop();

  const second = await start();
  expect(await ask(second.url, "SELECT word FROM kept")).toEqual([{ word: "été" }]);
});

test("answers on 127.0.0.1 alone and only to its password, which others cannot read", async () => {
  const { url } = await startOnCopy();
  const [settings] = await ask(
    url,
    "SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets",
  );
  expect(settings).toEqual({ addresses: "127.0.0.1", sockets: "" });
  expect((await stat(`${folder}.password`)).mode & 0o077).toBe(0);

  const guess = new URL(url);
  guess.password = "postgres";
  await expect(ask(guess.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("is durable unless told otherwise", async () => {
  const fsync = async (url: string) => (await ask(url, "SHOW fsync"))[0];
  const hurried = await startOnCopy();
  expect(await fsync(hurried.url)).toEqual({ fsync: "off" });
  await hurried.stop();

  running = await startEmbeddedPostgres({ folder, port: await freePort() });
  expect(await fsync(running.url)).toEqual({ fsync: "on" });
});

test("ends open sessions on stop, and stopping twice is harmless", async () => {
  const { url, stop } = await startOnCopy();
  const client = new pg.Client({ connectionString: url });
  const cutOff = new Promise<Error>((resolve) => client.on("error", resolve));
  await client.connect();

  await Promise.all([stop(), stop()]);
  expect((await cutOff).message).toMatch(/terminating connection|terminated unexpectedly/);
  await expect(ask(url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
});

test("says which port is taken, and leaves nothing behind", async () => {
  const port = await freePort();
  const other = await listenOn(port);
  await expect(start(port)).rejects.toThrow(`Port ${port} is already in use.`);
  await other.close();

  await expect(stat(folder)).rejects.toThrow("ENOENT");
});

test("says that another one runs on the same folder", async () => {
  const { url } = await startOnCopy();
  await expect(startEmbeddedPostgres({ folder, port: await freePort() })).rejects.toThrow(
    `Another Amends is already running on ${folder}.`,
  );
  expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test("recovers after its server was killed", async () => {
  const killed = await startOnCopy();
  await ask(killed.url, "CREATE TABLE kept AS SELECT 1 AS n");
  await ask(killed.url, "CHECKPOINT");
  process.kill(await serverPid(), "SIGKILL");
  await killed.stop();

  const { url } = await start();
  expect(await ask(url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
});

test("is not put off by a mark whose number another program has taken over", async () => {
  const before = await startOnCopy();
  const mark = await readFile(join(folder, "postmaster.pid"), "utf8");
  await before.stop();
  await writeFile(join(folder, "postmaster.pid"), mark.replace(/^\d+/, String(process.pid)));

  const { url } = await start();
  expect(await ask(url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test.each([
  {
    state: "data of another version",
    breakFolder: () => writeFile(join(folder, "PG_VERSION"), "17\n"),
    sentence: /belongs to Postgres 17, but this Amends brings Postgres 18\./,
  },
  {
    state: "other files",
    breakFolder: () => rm(join(folder, "PG_VERSION")),
    sentence: /holds no readable Postgres data\./,
  },
  {
    state: "damaged data",
    breakFolder: () => writeFile(join(folder, "global", "pg_control"), ""),
    sentence: /^Postgres could not start on .*: .*pg_control.*\.$/,
  },
])("says what is wrong with a folder of $state", async ({ breakFolder, sentence }) => {
  await (await startOnCopy()).stop();
  await breakFolder();
  await expect(start()).rejects.toThrow(sentence);
});

test("is out of reach of the terminal's Ctrl-C, in a process group of its own", async () => {
  await startOnCopy();
  const group = await serverPid();
  expect(() => process.kill(-group, 0)).not.toThrow();
});

test.runIf(process.getuid?.() === 0)("starts for root from a folder nobody else may enter", async () => {
  await chmod(home, 0o700);
  const { url } = await start();
  expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
