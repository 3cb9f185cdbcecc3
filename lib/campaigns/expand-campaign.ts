import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { refreshStatistics } from "@/lib/platform/database/refresh-statistics";
import { audienceSql } from "./audience";

// Well within the time limit of one statement, on a slow machine that does other things too.
const CHUNK_SIZE = 20_000;

type Expansion = { readonly workspaceId: string; readonly campaignId: string };

/**
 * Gives every contact of the workspace an invitation in a launched campaign, asked or excluded with the reason, and each of those asked
 * a delivery; then lets the sending begin. Stopped at any point and run again, it goes on where it was; run twice, it changes nothing.
 */
export async function expandCampaign(campaign: Expansion, now = new Date(), chunkSize = CHUNK_SIZE) {
  let isExpanding = true;
  while (isExpanding) {
    isExpanding = await inWorkspace(campaign, (db) => expandChunk(db, campaign, now, chunkSize));
  }
  await refreshStatistics();
}

/** Moves the cursor in the transaction that writes the rows up to it. False once there is nothing left to do. */
async function expandChunk(db: Db, { workspaceId, campaignId }: Expansion, now: Date, size: number) {
  const [campaign] = await db.$queryRaw<{ after: string | null }[]>`
    select expanded_up_to as after from campaigns
    where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid and state = 'expanding' for update`;
  if (!campaign) return false;

  const audience = audienceSql({ workspaceId, campaignId, now, chunk: { after: campaign.after, size } });
  const [written] = await db.$queryRaw<{ seen: number; last: string | null }[]>`
    with audience as materialized (${audience}),
    invited as (
      insert into invitations (
        workspace_id, id, campaign_id, contact_id, account_id, survey_version_id, state,
        exclusion_reason, free_again_on, excluded_by_id, exclusion_note, expires_at, created_at
      )
      select
        k.workspace_id, app_uuid_v7(), k.id, a.contact_id, a.account_id, k.survey_version_id,
        (case when a.reason is null then 'asked' else 'excluded' end)::invitation_state,
        a.reason, a.free_again_on,
        case when a.reason = 'by_hand' then a.member_id end, case when a.reason = 'by_hand' then a.note end,
        k.closes_at, ${now}
      from audience a
      join campaigns k on k.workspace_id = ${workspaceId}::uuid and k.id = ${campaignId}::uuid
      on conflict (workspace_id, campaign_id, contact_id) do nothing
      returning id, state
    ),
    queued as (
      insert into deliveries (workspace_id, id, invitation_id, campaign_id, due_at, created_at)
      select ${workspaceId}::uuid, app_uuid_v7(), id, ${campaignId}::uuid, ${now}, ${now} from invited where state = 'asked'
    )
    select count(*)::int as seen, (select contact_id from audience order by contact_id desc limit 1) as last from audience`;

  const { seen = 0, last = null } = written ?? {};
  await db.campaign.update({
    where: { workspaceId_id: { workspaceId, id: campaignId } },
    data: {
      audienceCount: { increment: seen },
      ...(last ? { expandedUpTo: last } : {}),
      ...(seen < size ? { state: "sending" } : {}),
    },
  });
  return seen === size;
}
