import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** The mark that stands beside the data while the demo firm is being founded. */
export function foundingMark(dataFolder: string) {
  const file = join(dataFolder, "founding");
  return {
    stands: () => existsSync(file),
    set: () => writeFileSync(file, ""),
    clear: () => rmSync(file, { force: true }),
  };
}

/** Throws a database away whose demo firm was left half-made by an interrupted first start. */
export async function dropHalfFounded(serverUrl: string, database: string) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`);
  } finally {
    await client.end();
  }
}
