import { type Language, languageOf } from "@/lib/languages/language";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { keyOfVersion } from "@/lib/platform/link-keys";
import { invitationToken, tokenHash } from "@/lib/responses/invitation-token";
import { readVersions } from "@/lib/surveys/read-versions";
import { chooseLanguage } from "@/lib/surveys/survey-language";
import { Prisma } from "@/prisma/generated/client";
import type { InvitationRecipient } from "./mail-head";
import { readDeeds } from "./read-deeds";

export const LEASE_SECONDS = 60;

type Claim = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly limit: number;
  readonly now: Date;
};

/** A delivery that a worker holds, with all that is needed to write its mail. */
export type ClaimedDelivery = InvitationRecipient & {
  /** Where the contact is. */
  readonly timeZone: string;
  /** The contact's where the survey speaks it, else the survey's own. */
  readonly language: Language;
};

type ClaimedRow = Omit<ClaimedDelivery, "token" | "deeds" | "language"> & {
  readonly locale: string | null;
  readonly invitationId: string;
  readonly accountId: string;
  readonly tokenGeneration: number;
  readonly tokenKeyVersion: number;
  readonly tokenHash: string | null;
};

/**
 * Takes due deliveries for one worker, which no other can take while the lease lasts, and makes their links valid.
 * Nothing has been promised to anyone yet.
 */
export function claimDeliveries({ workspaceId, workerId, limit, now }: Claim): Promise<ClaimedDelivery[]> {
  return inWorkspace({ workspaceId }, async (db) => {
    const ids: string[] = [];
    const sources = await listSources(db, workspaceId);
    for (const [place, campaignId] of sources.entries()) {
      const share = Math.ceil((limit - ids.length) / (sources.length - place));
      if (share > 0)
        ids.push(...(await claimFrom(db, campaignId, { workspaceId, workerId, limit: share, now })));
    }
    if (ids.length === 0) return [];

    const rows = await readClaimed(db, workspaceId, ids);
    const deeds = await readDeeds(db, workspaceId, new Set(rows.map(({ accountId }) => accountId)), now);
    const languageFor = await readLanguages(db, workspaceId, rows);
    const recipients = rows.map((row) => ({
      ...row,
      language: languageFor(row),
      deeds: row.campaignId && !row.follows ? (deeds.get(row.accountId) ?? []) : [],
      token: invitationToken(
        keyOfVersion(env().linkKeys, row.tokenKeyVersion),
        row.invitationId,
        row.tokenGeneration,
      ),
    }));
    await keepTokenHashes(db, workspaceId, recipients);
    return recipients;
  });
}

/** When a lease taken or renewed now ends. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_SECONDS * 1000);
}

/** Where mails may come from now: the follow-ups of cases (null), then each campaign that is being sent. Nowhere while the sender is paused. */
async function listSources(db: Db, workspaceId: string): Promise<(string | null)[]> {
  const sources = await db.$queryRaw<{ id: string | null }[]>`
    with sending as (
      select id, launched_at from campaigns where workspace_id = ${workspaceId}::uuid and state = 'sending'
      union all select null, null
    )
    select id from sending
    where not exists (select from senders where workspace_id = ${workspaceId}::uuid and state = 'paused')
    order by launched_at nulls first, id`;
  return sources.map(({ id }) => id);
}

async function claimFrom(db: Db, campaignId: string | null, { workspaceId, workerId, limit, now }: Claim) {
  const isOfCampaign = campaignId
    ? Prisma.sql`campaign_id = ${campaignId}::uuid`
    : Prisma.sql`campaign_id is null`;
  const claimed = await db.$queryRaw<{ id: string }[]>`
    update deliveries d
    set state = 'claimed', claimed_by = ${workerId}::uuid, lease_until = ${leaseEnd(now)}
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(array(
      select id from deliveries
      where workspace_id = ${workspaceId}::uuid and ${isOfCampaign} and state = 'pending' and due_at <= ${now}
      order by due_at limit ${limit}
      for update skip locked
    ))
    returning d.id`;
  return claimed.map(({ id }) => id);
}

/** The language of each mail: the contact's where the survey speaks it, else the survey's own. */
async function readLanguages(db: Db, workspaceId: string, rows: readonly ClaimedRow[]) {
  const ids = rows.map(({ surveyVersionId }) => surveyVersionId);
  const versions = await readVersions(db, workspaceId, ids);
  return ({ surveyVersionId, locale }: ClaimedRow): Language => {
    const content = versions.get(surveyVersionId);
    return content ? chooseLanguage(content, [languageOf(locale)]) : "en";
  };
}

/** Follow-ups of cases come first. A reminder follows the first mail that surely went out; where none did, it asks as if it were the first. */
function readClaimed(db: Db, workspaceId: string, ids: string[]) {
  return db.$queryRaw<ClaimedRow[]>`
    select d.id as "deliveryId", d.campaign_id as "campaignId", i.id as "invitationId", i.account_id as "accountId", i.token_generation as "tokenGeneration",
      i.token_hash as "tokenHash", i.token_key_version as "tokenKeyVersion",
      i.survey_version_id as "surveyVersionId", c.name, c.email, w.name as firm, w.public_key as "publicKey",
      coalesce(c.time_zone, w.time_zone) as "timeZone", c.locale,
      case when d.step > 0 then (
        select earlier.id from deliveries earlier
        where earlier.workspace_id = d.workspace_id and earlier.invitation_id = d.invitation_id
          and earlier.step < d.step and earlier.state in ('sent', 'delivered')
        order by earlier.step limit 1
      ) end as "follows"
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    join workspaces w on w.id = d.workspace_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${ids}::uuid[])
    order by d.campaign_id is not null, d.due_at, d.id`;
}

/** The expansion of a campaign has written the hash already; only a follow-up's, or that of a changed link, is new here. */
async function keepTokenHashes(
  db: Db,
  workspaceId: string,
  recipients: readonly (ClaimedRow & { readonly token: string })[],
) {
  const changed = recipients
    .map(({ invitationId, token, tokenHash: known }) => ({ id: invitationId, hash: tokenHash(token), known }))
    .filter(({ hash, known }) => hash !== known);
  if (changed.length === 0) return;
  await db.$executeRaw`
    update invitations i set token_hash = given.hash
    from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ hash }) => hash)}::text[]) as given (id, hash)
    where i.workspace_id = ${workspaceId}::uuid and i.id = given.id`;
}
