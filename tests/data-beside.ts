import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = process.env.TEST_DATA ?? fileURLToPath(new URL("../../shared/data", import.meta.url));

/** A file that tests use where it is there and the repository does not hold, as text; null where it is not. */
export function readDataBeside(name: string): string | null {
  const path = `${FOLDER}/${name}`;
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
