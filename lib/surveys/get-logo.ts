import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { inWorkspace } from "@/lib/platform/database/door";
import { findableId } from "@/lib/platform/findable-id";

const MOST_KEPT = 200;

// A logo never changes. The key names the workspace: nothing is shared between two.
const kept = new Map<string, Uint8Array>();

/** A logo as PNG for whoever has a survey's mail before them, by the workspace's public key; null where there is none. */
export async function getLogo(publicKey: string, id: string): Promise<Uint8Array | null> {
  const workspaceId = await findWorkspaceOfKey(publicKey);
  if (!workspaceId) return null;
  const key = `${workspaceId}:${id}`;
  const known = kept.get(key);
  if (known) return known;

  const found = await inWorkspace({ workspaceId }, (db) =>
    db.logo.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(id) } },
      select: { png: true },
    }),
  );
  if (!found) return null;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found.png);
  return found.png;
}
