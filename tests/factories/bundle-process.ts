import { join } from "node:path";
import { build } from "esbuild";

const bundles = new Map<string, Promise<string>>();

/** How Node starts what is ended again soon: without working on a faster form of the database client's WebAssembly. */
export const SHORT_LIVED = ["--liftoff-only"];

/**
 * One file with a script and all that it imports, made once in this process and removed with the run's database. A process starts from it
 * in a third of the time, so that a test which starts many waits for their work and not for their loading.
 */
export function bundleProcess(script: string) {
  const bundle = bundles.get(script) ?? makeBundle(script);
  bundles.set(script, bundle);
  return bundle;
}

async function makeBundle(script: string) {
  const outfile = join(process.env.DATA_FOLDER ?? "", "bundles", String(process.pid), `${script}.mjs`);
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    // Packages that are not ES modules ask for their parts in this way.
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
    },
    logLevel: "error",
  });
  return outfile;
}
