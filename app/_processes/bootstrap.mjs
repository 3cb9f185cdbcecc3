// Plain JavaScript for whatever Node the machine has: installs what is missing, then goes on with the project's own
// Node and TypeScript. Everything npm runs here begins with this file.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [command, ...rest] = process.argv.slice(2);

process.chdir(root);
if (isStale("node_modules/.package-lock.json", ["package-lock.json"])) {
  console.error("Installing packages. The first time this takes a minute or two.");
  run(process.platform === "win32" ? "npm.cmd" : "npm", [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
}

const node = join(root, "node_modules/node/bin/node");
process.env.PATH = `${dirname(node)}:${join(root, "node_modules/.bin")}:${process.env.PATH}`;
if (!existsSync("prisma/generated/client.ts") || isStale("prisma/generated/client.ts", schemaFiles())) {
  run(node, ["node_modules/prisma/build/index.js", "generate"], "ignore");
}

const child = spawn(node, ["--import", "tsx", `app/_processes/${command}.ts`, ...rest], {
  stdio: "inherit",
  env: { ...process.env, AMENDS_PROCESS: command },
});
// The child decides when it is done; leaving before it would hide how it ended.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function run(program, args, stdout = "inherit") {
  const { status: code, error } = spawnSync(program, args, { stdio: ["ignore", stdout, "inherit"] });
  if (error || code !== 0) {
    console.error(`"${program} ${args.slice(0, 2).join(" ")}" did not succeed, so Amends cannot go on.`);
    process.exit(1);
  }
}

function isStale(made, sources) {
  if (!existsSync(made)) return true;
  const madeAt = statSync(made).mtimeMs;
  return sources.some((source) => statSync(source).mtimeMs > madeAt);
}

function schemaFiles() {
  return readdirSync("prisma/schema").map((name) => join("prisma/schema", name));
}
