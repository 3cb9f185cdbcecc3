import { acrossWorkspaces } from "@/lib/platform/database/door";

const KNOWN_KEYS = 1_000;
const known = new Map<string, string>();

/** The workspace that a link, an address or a webhook names by its public key, or null. A key belongs to its workspace for good, so that those seen lately need no look-up. */
export async function findWorkspaceOfKey(publicKey: string): Promise<string | null> {
  const remembered = known.get(publicKey);
  if (remembered) return remembered;

  const [found] = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string | null }[]>`select workspace_of_key(${publicKey}) as id`,
  );
  if (!found?.id) return null;
  if (known.size >= KNOWN_KEYS) known.clear();
  known.set(publicKey, found.id);
  return found.id;
}
