import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isLoopback } from "@/lib/platform/env";

/** Reads .env into the environment, where there is one; what is set already wins. */
export function loadSettings() {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** Local mode needs no configuration: its secret is made once and kept beside the data. */
export function ensureLocalSecret() {
  const { SECRET, APP_URL } = process.env;
  if (SECRET || (APP_URL && !isLoopback(APP_URL))) return;
  const folder = process.env.DATA_FOLDER ?? ".data";
  const file = join(folder, "secret");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  process.env.SECRET = readFileSync(file, "utf8").trim();
}

/** Ends the process with one sentence for the person at the terminal. */
export function leave(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
