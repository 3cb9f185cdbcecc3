import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/lib/platform/free-port";
import { PRODUCT_FILE } from "./product";

const LIMIT_MS = 240_000;

/** Starts the product as a newcomer does, on a data folder and ports of its own, for the whole run. */
export default async function startProduct() {
  const folder = await mkdtemp(join(tmpdir(), "amends-e2e-"));
  await chmod(folder, 0o711);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const product = spawn(process.execPath, ["--import", "tsx", "app/_processes/start.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...withoutDatabase(process.env),
      APP_URL: url,
      PORT: String(port),
      POSTGRES_PORT: String(await freePort()),
      SANDBOX_SMTP_PORT: String(await freePort()),
      DATA_FOLDER: folder,
      LOG_LEVEL: "warn",
    },
  });
  const ended = once(product, "exit");
  const link = await printedLink(product.stdout, ended);
  await mkdir("tests/results", { recursive: true });
  await writeFile(PRODUCT_FILE, JSON.stringify({ url, link }));

  return async () => {
    product.kill("SIGINT");
    const [code] = await ended;
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The product did not stop cleanly: it ended with ${code}.`);
  };
}

async function printedLink(output: NodeJS.ReadableStream, ended: Promise<unknown>) {
  let printed = "";
  const link = new Promise<string>((resolve) => {
    output.on("data", (chunk: Buffer) => {
      printed += chunk;
      const found = /Sign in once with\s+(\S+)/.exec(printed)?.[1];
      if (found && printed.includes("mailbox")) resolve(found);
    });
  });
  const failure = Promise.race([
    ended.then(() => "ended"),
    new Promise((resolve) => setTimeout(resolve, LIMIT_MS, "took too long").unref()),
  ]).then((why) => {
    throw new Error(`The product ${why} before it was ready:\n${printed}`);
  });
  return Promise.race([link, failure]);
}

function withoutDatabase({ DATABASE_URL: _url, SECRET: _secret, ...rest }: NodeJS.ProcessEnv) {
  return rest;
}
