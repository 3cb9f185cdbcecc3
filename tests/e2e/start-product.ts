import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { freePort } from "@/lib/platform/free-port";
import { PRODUCT_FILE } from "./product";
import { keepAdminSession } from "./sign-in";

const LIMIT_MS = 240_000;

/** Addresses, names and words of the clients in these tests; the demo firm's admin stands in the printed link. */
const CLIENTS_WORDS =
  /northwind|clientclient|founded-today|hostile-firm|harbour-clients|slipway|Donaudampf|Ruiz|Brandt|analyst had left|النور/i;

/** Starts the product as a newcomer does, on a data folder and ports of its own, for the whole run. */
export default async function startProduct() {
  const folder = await mkdtemp(join(tmpdir(), "amends-e2e-"));
  await chmod(folder, 0o711);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const postgresPort = String(await freePort());
  const env = {
    ...withoutDatabase(process.env),
    APP_URL: url,
    PORT: String(port),
    POSTGRES_PORT: postgresPort,
    SANDBOX_SMTP_PORT: String(await freePort()),
    DATA_FOLDER: folder,
    LOG_LEVEL: "info",
  };
  const product = spawn(process.execPath, ["--import", "tsx", "app/_processes/start.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  const printed = keepPrinted(product);
  const ended = once(product, "exit");
  const link = await printedLink(printed, ended);
  const password = await readFile(join(folder, "postgres.password"), "utf8");
  const database = `postgresql://postgres:${password.trim()}@127.0.0.1:${postgresPort}/amends`;
  const secret = await readFile(join(folder, "secret"), "utf8");
  await foundFirms({ ...env, DATABASE_URL: database, SECRET: secret.trim() });
  await mkdir("tests/results", { recursive: true });
  await writeFile(PRODUCT_FILE, JSON.stringify({ url, link, database }));
  await keepAdminSession({ url, link });

  return async () => {
    product.kill("SIGINT");
    const [code] = await ended;
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) {
      throw new Error(`The product did not stop cleanly: it ended with ${code}.\n${printed.text()}`);
    }
    const leaked = CLIENTS_WORDS.exec(printed.text());
    if (leaked) throw new Error(`The product wrote down what a client is called or said: ${leaked[0]}`);
  };
}

async function foundFirms(env: NodeJS.ProcessEnv) {
  const founding = spawn(process.execPath, ["--import", "tsx", "tests/e2e/firms/found-firms.ts"], {
    stdio: "inherit",
    env,
  });
  const [code] = await once(founding, "exit");
  if (code !== 0) throw new Error("The firms of the tests could not be founded; the reason is above.");
}

/** Everything that the product and its parts print, log lines among them. */
function keepPrinted({ stdout, stderr }: ChildProcessByStdio<null, Readable, Readable>) {
  const chunks: Buffer[] = [];
  for (const stream of [stdout, stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return { text: () => Buffer.concat(chunks).toString("utf8") };
}

async function printedLink(printed: { text: () => string }, ended: Promise<unknown>) {
  let isEnded = false;
  void ended.then(() => {
    isEnded = true;
  });
  const deadline = Date.now() + LIMIT_MS;
  while (!isEnded && Date.now() < deadline) {
    const found = /Sign in once with\s+(\S+)/.exec(printed.text())?.[1];
    if (found && printed.text().includes("mailbox")) return found;
    await setTimeout(100);
  }
  throw new Error(
    `The product ${isEnded ? "ended" : "took too long"} before it was ready:\n${printed.text()}`,
  );
}

function withoutDatabase({ DATABASE_URL: _url, SECRET: _secret, ...rest }: NodeJS.ProcessEnv) {
  return rest;
}
