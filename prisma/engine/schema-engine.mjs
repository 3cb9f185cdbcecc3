#!/usr/bin/env node
/*
 * Prisma's migration commands talk to a native "schema engine" that they download on first use. Air-gapped
 * machines cannot download it, so this executable takes its place (prisma.config.ts names it): it speaks the
 * engine's protocol, one JSON-RPC message a line on stdin and stdout, and forwards each call to the same engine
 * compiled to WebAssembly, which npm installs like any other package. Plain JavaScript, because it runs on
 * whichever Node comes first in PATH, 20 or later.
 */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runDatabaseCommand } from "./database-command.mjs";
import { MigrationPg } from "./migration-pg.mjs";

const { values, positionals } = parseArgs({
  strict: false,
  options: { datasource: { type: "string" }, datamodels: { type: "string", multiple: true } },
});
const { url } = JSON.parse(values.datasource ?? "{}");
if (positionals[0] === "cli") process.exit(await runDatabaseCommand(positionals[1], url));

const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationPg(url));
let engine;
let panic = "The schema engine stopped unexpectedly.";
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) };

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (method) send({ id, ...(await answer(method, params)) }); // otherwise: a receipt for one of our "print"s
}
process.exit(0);

async function answer(method, params) {
  try {
    engine ??= await openEngine();
    const result = (await engine[method === "getDatabaseVersion" ? "version" : method](params)) ?? {};
    if (result.stdout) send({ id: 0, method: "print", params: { content: result.stdout } });
    return { result };
  } catch (error) {
    const isPanic = error instanceof WebAssembly.RuntimeError;
    const message = isPanic ? panic : causeOf(error);
    return { error: { code: 4466, message, data: { is_panic: isPanic, message } } };
  }
}

/** The package imports its .wasm as a module, which Node 20 cannot do: instantiated by hand instead. */
async function openEngine() {
  const wasm = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm"));
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const paths = values.datamodels ?? [];
  const datamodels = await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")]));
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    adapter,
  );
}

/** Errors the engine does not understand come back as a number into the adapter's registry. */
function causeOf({ message }) {
  const id = message.match(/^External error id#(\d+)/)?.[1];
  return (id && adapter.errorRegistry.consumeError(Number(id))?.error.message) || message;
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
