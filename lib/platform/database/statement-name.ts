import { createHash } from "node:crypto";

const MOST_NAMES = 1_000;
const names = new Map<string, string>();

/** The name under which a connection keeps a statement prepared, the same whoever asks for it; without a name none is prepared. */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MOST_NAMES) names.clear();
  const name = createHash("sha1").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}
