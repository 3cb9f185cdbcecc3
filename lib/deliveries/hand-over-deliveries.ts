import { addressHashSql } from "@/lib/accounts/address-hash-sql";
import { freeAgainOnSql, todaySql } from "@/lib/accounts/contact-rule";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { leaseEnd } from "./claim-deliveries";
import { type Refusal, refuseDeliveries } from "./refuse-deliveries";

type HandOver = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly deliveryIds: readonly string[];
  readonly now: Date;
};

/**
 * The fence: commits the hand-off of claimed deliveries before any of them meets the mail server, and returns those that may go.
 * Pause, cancel, unsubscribe and the contact rule hold exactly up to here. Whoever is refused is written down, never dropped.
 */
export function handOverDeliveries({ workspaceId, workerId, deliveryIds, now }: HandOver): Promise<string[]> {
  return inWorkspace({ workspaceId }, async (db) => {
    await shareCampaigns(db, workspaceId, deliveryIds);
    const verdicts = await db.$queryRaw<{ id: string; refusal: Refusal | null }[]>`
      with batch as materialized (
        select d.id, d.invitation_id, d.campaign_id, i.contact_id,
          c.state as contact_state, k.state as campaign_state, s.id is not null as is_suppressed,
          d.campaign_id is not null and exists (
            select from recovery_cases o
            where o.workspace_id = i.workspace_id and o.contact_id = i.contact_id and o.stage <> 'closed'
          ) as has_open_case
        from deliveries d
        join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
        join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
        left join campaigns k on k.workspace_id = d.workspace_id and k.id = d.campaign_id
        left join suppressions s on s.workspace_id = c.workspace_id and s.address_hash = ${addressHashSql(Prisma.sql`c.email`)}
        where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...deliveryIds]}::uuid[])
          and d.state = 'claimed' and d.claimed_by = ${workerId}::uuid and d.lease_until > ${now}
        order by c.id
        for update of d for share of c
      ),
      judged as (
        select b.*, case
          when b.campaign_state = 'paused' then 'paused'
          when b.campaign_state <> 'sending' then 'cancelled'
          when b.contact_state <> 'active' then b.contact_state::text
          when b.is_suppressed then 'suppressed'
          when b.has_open_case then 'case_open'
        end as refusal
        from batch b
      ),
      taken as (${takeContactRules(workspaceId, now)}),
      verdict as (
        select j.id, coalesce(j.refusal, case
          when j.campaign_id is not null and not exists (select from taken t where t.last_invitation_id = j.invitation_id)
          then 'cool_down'
        end) as refusal
        from judged j
      ),
      handed as (
        update deliveries d
        set state = 'handoff', handoff_at = ${now}, attempts = d.attempts + 1, lease_until = ${leaseEnd(now)}
        from verdict v
        where d.workspace_id = ${workspaceId}::uuid and d.id = v.id and v.refusal is null
      )
      select id, refusal from verdict`;

    const refused = verdicts.flatMap(({ id, refusal }) => (refusal ? [{ id, refusal }] : []));
    await refuseDeliveries(db, { workspaceId, refused });
    return verdicts.flatMap(({ id, refusal }) => (refusal ? [] : [id]));
  });
}

/** Taken before the deliveries' own locks, in the order in which a cancellation takes them too. */
function shareCampaigns(db: Db, workspaceId: string, deliveryIds: readonly string[]) {
  return db.$queryRaw`
    select from campaigns where workspace_id = ${workspaceId}::uuid and id in (
      select campaign_id from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${[...deliveryIds]}::uuid[])
    )
    order by id for share`;
}

/**
 * One row per contact, in the order of ids: two campaigns that race for the same contacts wait for each other, and the second finds
 * them taken. The same invitation may take its contact again, for a second attempt or a reminder. Follow-ups of a case are exempt.
 */
function takeContactRules(workspaceId: string, now: Date) {
  const workspace = Prisma.sql`(select w from workspaces w where w.id = ${workspaceId}::uuid)`;
  return Prisma.sql`
    insert into contact_rules (workspace_id, contact_id, last_asked_at, last_invitation_id)
    select distinct on (contact_id) ${workspaceId}::uuid, contact_id, ${now}::timestamptz, invitation_id
    from judged where refusal is null and campaign_id is not null
    order by contact_id, invitation_id
    on conflict (workspace_id, contact_id) do update
    set last_asked_at = excluded.last_asked_at, last_invitation_id = excluded.last_invitation_id
    where contact_rules.last_invitation_id = excluded.last_invitation_id
      or ${freeAgainOnSql(Prisma.sql`contact_rules`, workspace)} <= ${todaySql(now, workspace)}
    returning last_invitation_id`;
}
