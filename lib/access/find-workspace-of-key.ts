import { acrossWorkspaces } from "@/lib/platform/database/door";
import { gatherCalls } from "@/lib/platform/gather-calls";

const KNOWN_KEYS = 1_000;
const known = new Map<string, string>();

/** The workspace that a link, an address or a webhook names by its public key, or null. A key belongs to its workspace for good, so that those seen lately need no look-up. */
export async function findWorkspaceOfKey(publicKey: string): Promise<string | null> {
  const remembered = known.get(publicKey);
  if (remembered) return remembered;

  const id = await look(publicKey);
  if (!id) return null;
  if (known.size >= KNOWN_KEYS) known.clear();
  known.set(publicKey, id);
  return id;
}

/** One transaction at a time, however many keys are guessed meanwhile. */
const look = gatherCalls<string, string | null>(() => "", readTogether, { most: 500, atOnce: 1 });

async function readTogether(keys: readonly string[]): Promise<(string | null)[]> {
  const rows = await acrossWorkspaces(
    (db) =>
      db.$queryRaw<{ key: string; id: string | null }[]>`
        select key, workspace_of_key(key) as id from unnest(${[...new Set(keys)]}::text[]) as asked(key)`,
  );
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return keys.map((key) => ids.get(key) ?? null);
}
