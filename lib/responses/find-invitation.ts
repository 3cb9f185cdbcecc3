import { type SystemActor, systemActor } from "@/lib/access/actor";
import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { parseLinkId, tokenHash } from "./invitation-token";
import { type ReadInvitation, readInvitations } from "./read-invitations";

type Found = { readonly actor: SystemActor; readonly invitation: ReadInvitation };

/**
 * Finds the invitation of a link and does something with it in the same transaction. Null for a link that is malformed, of no
 * workspace, of another workspace or of nobody: they look the same.
 */
export async function findInvitation<T>(
  link: string,
  { hold, now }: { hold: boolean; now: Date },
  work: (db: Db, found: Found) => Promise<T>,
): Promise<T | null> {
  const parsed = parseLinkId(link);
  const workspaceId = parsed && (await findWorkspaceOfKey(parsed.publicKey));
  if (!workspaceId) return null;

  const actor = systemActor(workspaceId);
  return inWorkspace(actor, async (db) => {
    const wanted = { workspaceId, tokenHashes: [tokenHash(parsed.token)], hold };
    const [invitation] = await readInvitations(db, wanted, now);
    return invitation ? work(db, { actor, invitation }) : null;
  });
}
