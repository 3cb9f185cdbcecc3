import { systemActor } from "@/lib/access/actor";
import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { inWorkspaceRaw } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { gatherCalls } from "@/lib/platform/gather-calls";
import { parseLinkId } from "@/lib/platform/link-id";
import { isOfKnownKey, tokenHash } from "./invitation-token";
import { type ReadInvitation, readInvitations } from "./read-invitations";

export type KnownLink = { readonly workspaceId: string; readonly invitation: ReadInvitation };

type Call = { readonly workspaceId: string; readonly tokenHash: string; readonly now: Date };

const NOBODYS = { publicKey: "nobodys", token: "" };

/**
 * The invitation of a link, or null for one that is malformed, of no workspace, of another workspace, of a key that was taken out or of
 * nobody: they look the same and take one look each. Looks that come at the same time share one read.
 */
export async function lookUpLink(link: string, now: Date): Promise<KnownLink | null> {
  const { publicKey, token } = parseLinkId(link) ?? NOBODYS;
  const workspaceId = await findWorkspaceOfKey(publicKey);
  if (!workspaceId) return null;
  const invitation = await look({ workspaceId, tokenHash: tokenHashOf(token), now });
  return invitation && { workspaceId, invitation };
}

/** What the database knows a link's token by; that of nobody where its key was taken out. */
export function tokenHashOf(token: string): string {
  return tokenHash(isOfKnownKey(token, env().linkKeys) ? token : NOBODYS.token);
}

const look = gatherCalls<Call, ReadInvitation | null>(({ workspaceId }) => workspaceId, readTogether, {
  most: 200,
  atOnce: 2,
});

async function readTogether(calls: readonly Call[]): Promise<(ReadInvitation | null)[]> {
  const [first] = calls;
  if (!first) return [];
  const { workspaceId, now } = first;
  const tokenHashes = calls.map((call) => call.tokenHash);
  const read = await inWorkspaceRaw(systemActor(workspaceId), (db) =>
    readInvitations(db, { workspaceId, tokenHashes, hold: false }, now),
  );
  const byHash = new Map(read.map((invitation) => [invitation.tokenHash, invitation]));
  return calls.map((call) => byHash.get(call.tokenHash) ?? null);
}
