import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const SOURCES = ["app", "components", "lib", "emails", "public", "prisma/schema"];
const FILES = ["package-lock.json", "next.config.ts", "postcss.config.mjs", "proxy.ts", "tsconfig.json"];
const MARK = ".next/built-from";

/** Builds the web app unless the last build was made from these very sources; the signal stops it half-way without harm. */
export async function buildWhenChanged(onProgress: (sentence: string) => void, signal?: AbortSignal) {
  const digest = digestOfSources();
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === digest) return;
  onProgress("Building the web app (about a minute)");
  rmSync(MARK, { force: true });
  const build = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [output, errors] = await Promise.all([text(build.stdout), text(build.stderr)]);
  if (build.exitCode === null) await once(build, "exit");
  if (build.exitCode !== 0)
    throw new Error(`The web app could not be built.\n${`${output}${errors}`.slice(-4000)}`);
  writeFileSync(MARK, digest);
}

function digestOfSources() {
  const hash = createHash("sha256");
  const files = [...SOURCES.flatMap(filesUnder), ...FILES].filter((file) => existsSync(file));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
