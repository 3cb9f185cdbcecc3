import { execFile } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const prisma = join(root, "node_modules/prisma/build/index.js");
const KEPT_LINES = 20;

/** Applies every pending migration, creating the database first if the server lacks it. Throws a sentence and Prisma's last lines if one fails. */
export async function migrateDatabase(url: string): Promise<void> {
  const { code, output } = await runPrisma(url, ["migrate", "deploy"]);
  if (code !== 0) throw new Error(`The database could not be migrated. Prisma said:\n${tailOf(output)}`);
}

/** Null when the database is exactly what prisma/schema describes, otherwise the difference in words. */
export async function schemaDrift(url: string): Promise<string | null> {
  const { code, stdout, output } = await runPrisma(url, [
    ...["migrate", "diff", "--exit-code"],
    ...["--from-config-datasource", "--to-schema", join(root, "prisma/schema")],
  ]);
  if (code === 0) return null;
  if (code === 2) return stdout.trim();
  throw new Error(`The database could not be compared with its schema. Prisma said:\n${tailOf(output)}`);
}

function runPrisma(url: string, command: string[]) {
  const env = {
    ...process.env,
    MIGRATE_DATABASE_URL: url,
    // The engine is started as "node": let that be this Node.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    CHECKPOINT_DISABLE: "1",
    NO_COLOR: "1",
  };
  return new Promise<{ code: number; stdout: string; output: string }>((resolve, reject) => {
    execFile(process.execPath, [prisma, ...command], { cwd: root, env }, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === "number") resolve({ code, stdout, output: stdout + stderr });
      else reject(new Error("Prisma could not be run: is it installed?", { cause: error }));
    });
  });
}

function tailOf(output: string): string {
  return output.trim().split("\n").slice(-KEPT_LINES).join("\n");
}
