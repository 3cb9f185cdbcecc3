import { addDays } from "date-fns";
import { v7 as uuidv7 } from "uuid";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { refreshStatistics } from "@/lib/platform/database/refresh-statistics";
import { env } from "@/lib/platform/env";
import { newestKey } from "@/lib/platform/link-keys";
import { invitationToken, tokenHash } from "@/lib/responses/invitation-token";
import { Prisma } from "@/prisma/generated/client";
import { audienceSql, type NewLinks } from "./audience";
import { type Openings, readOpenings } from "./read-openings";

// Well within the time limit of one statement, on a slow machine that does other things too.
const CHUNK_SIZE = 20_000;
/** From so many contacts on the planner is told; of fewer the database hears by itself, and telling takes a second where it holds much. */
const IN_BULK = 1_000;
/** How long a link takes an answer whose campaign is not closed at a date. */
const LINK_DAYS = 180;

type Expansion = { readonly workspaceId: string; readonly campaignId: string };

/**
 * Gives every contact of the workspace an invitation in a launched campaign, asked or excluded with the reason, and each of those asked
 * a delivery with the instant from which it may go out; then lets the sending begin. Everybody is judged as of the launch. Stopped at
 * any point and run again, it goes on where it was; run twice, it changes nothing.
 */
export async function expandCampaign(campaign: Expansion, now = new Date(), chunkSize = CHUNK_SIZE) {
  const plan = await inWorkspace(campaign, (db) => planOf(db, campaign, now));
  if (!plan) return;
  const chunk = { ...campaign, plan, now, size: chunkSize };
  let taken = 0;
  let more = chunkSize;
  while (more === chunkSize) {
    more = await inWorkspace(campaign, (db) => expandChunk(db, chunk));
    taken += more;
  }
  if (taken >= IN_BULK) await refreshStatistics();
}

async function planOf(db: Db, campaign: Expansion, now: Date) {
  const { workspaceId, campaignId: id } = campaign;
  const expanding = await db.campaign.count({ where: { workspaceId, id, state: "expanding" } });
  return expanding > 0 ? readOpenings(db, { ...campaign, now }) : null;
}

type Chunk = Expansion & { readonly plan: Openings; readonly now: Date; readonly size: number };

/** Moves the cursor in the transaction that writes the rows up to it. Returns how many contacts it took: fewer than wanted once there is nothing left to do. */
async function expandChunk(db: Db, { workspaceId, campaignId, plan, now, size }: Chunk) {
  const [campaign] = await db.$queryRaw<{ after: string | null }[]>`
    select expanded_up_to as after from campaigns
    where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid and state = 'expanding' for update`;
  if (!campaign) return 0;

  const links = await newLinks(db, { workspaceId, after: campaign.after, size });
  const last = links.contactIds.at(-1);
  const seen = last ? await writeChunk(db, { workspaceId, campaignId, plan, now, links }) : 0;
  await db.campaign.update({
    where: { workspaceId_id: { workspaceId, id: campaignId } },
    data: {
      audienceCount: { increment: seen },
      ...(last ? { expandedUpTo: last } : {}),
      ...(links.contactIds.length < size ? { state: "sending" } : {}),
    },
  });
  return links.contactIds.length;
}

type Range = { readonly workspaceId: string; readonly after: string | null; readonly size: number };

/**
 * The next contacts, and for each the id of its invitation with the hash of its link, should it be asked. Made here, not by
 * Postgres: the key that signs every link must not be part of a statement, which a server may log.
 */
async function newLinks(db: Db, { workspaceId, after, size }: Range): Promise<NewLinks> {
  const contacts = await db.$queryRaw<{ id: string }[]>`
    select id from contacts
    where workspace_id = ${workspaceId}::uuid ${after ? Prisma.sql`and id > ${after}::uuid` : Prisma.empty}
    order by id limit ${size}`;
  const invitationIds = contacts.map(() => uuidv7());
  const key = newestKey(env().linkKeys);
  const hashes = invitationIds.map((id) => tokenHash(invitationToken(key, id, 0)));
  return { contactIds: contacts.map(({ id }) => id), invitationIds, hashes };
}

type Written = Omit<Chunk, "size"> & { readonly links: NewLinks };

async function writeChunk(db: Db, { workspaceId, campaignId, plan, now, links }: Written) {
  const [written] = await db.$queryRaw<{ seen: number }[]>`
    with audience as materialized (${audienceSql({ workspaceId, campaignId, plan, chunk: links })}),
    invited as (
      insert into invitations (
        workspace_id, id, campaign_id, contact_id, account_id, survey_version_id, state,
        exclusion_reason, free_again_on, excluded_by_id, exclusion_note, token_hash, token_key_version, expires_at, created_at
      )
      select
        k.workspace_id, a.invitation_id, k.id, a.contact_id, a.account_id, k.survey_version_id,
        (case when a.reason is null then 'asked' else 'excluded' end)::invitation_state,
        a.reason, a.free_again_on,
        case when a.reason = 'by_hand' then a.member_id end, case when a.reason = 'by_hand' then a.note end,
        case when a.reason is null then a.token_hash end, ${newestKey(env().linkKeys).version}::smallint,
        coalesce(k.closes_at, ${addDays(now, LINK_DAYS)}), ${now}
      from audience a
      join campaigns k on k.workspace_id = ${workspaceId}::uuid and k.id = ${campaignId}::uuid
      on conflict (workspace_id, campaign_id, contact_id) do nothing
      returning id
    ),
    queued as (
      insert into deliveries (workspace_id, id, invitation_id, campaign_id, due_at, deferral, created_at)
      select ${workspaceId}::uuid, app_uuid_v7(), a.invitation_id, ${campaignId}::uuid, a.due_at, a.deferral, ${now}
      from audience a
      -- Hashed whatever the planner expects: "is true" keeps it from becoming a loop over both.
      where a.reason is null and (a.invitation_id in (select id from invited)) is true
    )
    select count(*)::int as seen from audience`;
  return written?.seen ?? 0;
}
