import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { linkId } from "@/lib/platform/link-id";
import { newestKey } from "@/lib/platform/link-keys";
import { mintNonce } from "@/lib/responses/answer-nonce";
import { invitationToken, tokenHash } from "@/lib/responses/invitation-token";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeWorkspace } from "@/tests/factories/workspace";
import type { BenchDatabase } from "./bench-database";
import { fillContacts } from "./fill-contacts";

const READING_MS = 60_000;

/** A workspace whose contacts were all asked in a campaign, with the links in their mails. */
export async function inviteContacts({ owner }: BenchDatabase, count: number) {
  const workspace = await makeWorkspace("Bench");
  const { workspaceId, publicKey, admin } = workspace;
  // As a firm has it until it says otherwise.
  await owner.query("update workspaces set answer_grace_minutes = 2 where id = $1", [workspaceId]);
  await fillContacts(owner, workspace, count);
  const { campaignId } = await makeSendingCampaign(admin);

  const invitations = await inWorkspace(admin, (db) =>
    db.invitation.findMany({ where: { workspaceId, campaignId }, select: { id: true } }),
  );
  const ids = invitations.map(({ id }) => id);
  const tokens = ids.map((id) => invitationToken(newestKey(env().linkKeys), id, 0));
  await owner.query(
    `update invitations i set token_hash = given.hash
     from unnest($2::uuid[], $3::text[]) as given (id, hash) where i.workspace_id = $1 and i.id = given.id`,
    [workspaceId, ids, tokens.map(tokenHash)],
  );
  // As if mailed: what is left due here would go out with the mails of another bench.
  await owner.query(
    "update deliveries set state = 'sent', sent_at = now() - interval '1 hour' where workspace_id = $1",
    [workspaceId],
  );
  await owner.query("update campaigns set state = 'done' where workspace_id = $1", [workspaceId]);
  await owner.query("vacuum analyze invitations, deliveries");
  const opened = new Date(Date.now() - READING_MS);
  return {
    workspaceId,
    links: tokens.map((token) => linkId(publicKey, token)),
    /** Of the page that each opened a minute ago. */
    nonces: ids.map((invitationId) => mintNonce({ secret: env().SECRET, invitationId }, opened)),
  };
}
