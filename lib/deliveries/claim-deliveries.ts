import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { invitationToken, tokenHash } from "@/lib/responses/invitation-token";
import type { InvitationRecipient } from "./compose-invitation";

export const LEASE_SECONDS = 60;

type Claim = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly limit: number;
  readonly now: Date;
};

type ClaimedRow = Omit<InvitationRecipient, "token"> & {
  readonly invitationId: string;
  readonly tokenGeneration: number;
};

/**
 * Takes due deliveries for one worker, which no other can take while the lease lasts, and makes their links valid.
 * Returns all that is needed to write the mails; nothing has been promised to anyone yet.
 */
export function claimDeliveries({
  workspaceId,
  workerId,
  limit,
  now,
}: Claim): Promise<InvitationRecipient[]> {
  return inWorkspace({ workspaceId }, async (db) => {
    const claimed = await db.$queryRaw<{ id: string }[]>`
      with due as (
        select d.id from deliveries d
        left join campaigns k on k.workspace_id = d.workspace_id and k.id = d.campaign_id
        where d.workspace_id = ${workspaceId}::uuid and d.state = 'pending' and d.due_at <= ${now}
          and (d.campaign_id is null or k.state = 'sending')
        order by d.due_at
        limit ${limit}
        for update of d skip locked
      )
      update deliveries d
      set state = 'claimed', claimed_by = ${workerId}::uuid, lease_until = ${leaseEnd(now)}
      from due where d.workspace_id = ${workspaceId}::uuid and d.id = due.id
      returning d.id`;
    if (claimed.length === 0) return [];

    const rows = await readClaimed(
      db,
      workspaceId,
      claimed.map(({ id }) => id),
    );
    const recipients = rows.map((row) => ({
      ...row,
      token: invitationToken(env().SECRET, row.invitationId, row.tokenGeneration),
    }));
    await keepTokenHashes(db, workspaceId, recipients);
    return recipients;
  });
}

/** When a lease taken or renewed now ends. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_SECONDS * 1000);
}

function readClaimed(db: Db, workspaceId: string, ids: string[]) {
  return db.$queryRaw<ClaimedRow[]>`
    select d.id as "deliveryId", d.campaign_id as "campaignId", i.id as "invitationId", i.token_generation as "tokenGeneration",
      i.survey_version_id as "surveyVersionId", c.name, c.email, w.name as firm, w.public_key as "publicKey"
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    join workspaces w on w.id = d.workspace_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${ids}::uuid[])
    order by d.due_at, d.id`;
}

function keepTokenHashes(
  db: Db,
  workspaceId: string,
  recipients: readonly { readonly invitationId: string; readonly token: string }[],
) {
  const ids = recipients.map(({ invitationId }) => invitationId);
  const hashes = recipients.map(({ token }) => tokenHash(token));
  return db.$executeRaw`
    update invitations i set token_hash = given.hash
    from unnest(${ids}::uuid[], ${hashes}::text[]) as given (id, hash)
    where i.workspace_id = ${workspaceId}::uuid and i.id = given.id and i.token_hash is distinct from given.hash`;
}
