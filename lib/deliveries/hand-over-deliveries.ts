import { addressHash } from "@/lib/accounts/address-hash";
import { addressHashSql } from "@/lib/accounts/address-hash-sql";
import { freeAgainOnSql, todaySql } from "@/lib/accounts/contact-rule";
import { nextSendingInstant } from "@/lib/campaigns/sending-hours";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import { type ClaimedDelivery, leaseEnd } from "./claim-deliveries";
import type { Attempt } from "./open-journal";
import { readSendingRules, type SendingRules } from "./read-sending-rules";
import { type Refusal, refuseDeliveries } from "./refuse-deliveries";
import { shareCampaigns } from "./share-campaigns";
import { takeAccountDays } from "./take-account-days";

type HandOver = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly deliveries: readonly Pick<ClaimedDelivery, "deliveryId" | "email" | "timeZone">[];
  readonly now: Date;
};

type Verdict = { id: string; attempt: number; email: string; refusal: Refusal | null };

/**
 * The fence: commits the hand-off of claimed deliveries before any of them meets the mail server, and returns those that may go.
 * Pause, cancel, unsubscribe and the rules of when somebody may be asked hold exactly up to here. Whoever is refused is put off
 * or written down, never dropped.
 */
export function handOverDeliveries({ workspaceId, workerId, deliveries, now }: HandOver): Promise<Attempt[]> {
  return inWorkspace({ workspaceId }, async (db) => {
    const ids = deliveries.map(({ deliveryId }) => deliveryId);
    await shareCampaigns(db, workspaceId, ids);
    const rules = await readSendingRules(db, workspaceId);
    const openings = new Map(
      [...new Set(deliveries.map(({ timeZone }) => timeZone))].map((zone): [string, Date] => [
        zone,
        nextSendingInstant(now, rules.hours, zone),
      ]),
    );
    const opensAt = new Map(
      deliveries.map(({ deliveryId, timeZone }) => [deliveryId, openings.get(timeZone) ?? now]),
    );
    const writtenTo = new Map(deliveries.map(({ deliveryId, email }) => [deliveryId, email]));
    const allowed = await judge(db, {
      workspaceId,
      workerId,
      ids,
      closedIds: ids.filter((id) => (opensAt.get(id) ?? now) > now),
      isSenderPaused: rules.isSenderPaused,
      now,
    });
    const judged = allowed.map((verdict) =>
      verdict.refusal === null && verdict.email !== writtenTo.get(verdict.id)
        ? { ...verdict, refusal: "moved" as const }
        : verdict,
    );
    const verdicts = await keepAccountDays(db, { workspaceId, rules, judged, now });

    const handed = verdicts.filter(({ refusal }) => refusal === null);
    await handOff(db, workspaceId, handed, now);
    await refuseDeliveries(db, {
      workspaceId,
      refused: verdicts.flatMap(({ id, refusal }) =>
        refusal ? [{ id, refusal, opensAt: opensAt.get(id) ?? now }] : [],
      ),
      now,
    });
    return handed.map(({ id, attempt }) => ({ deliveryId: id, attempt }));
  });
}

type Judging = {
  workspaceId: string;
  workerId: string;
  ids: readonly string[];
  closedIds: readonly string[];
  isSenderPaused: boolean;
  now: Date;
};

/** Why each delivery may not go, or null; whoever may is taken in the contact rules at once. */
function judge(db: Db, judging: Judging) {
  const { workspaceId, workerId, ids, closedIds, isSenderPaused, now } = judging;
  return db.$queryRaw<Verdict[]>`
    with batch as materialized (
      select d.id, d.invitation_id, d.campaign_id, d.step, d.attempts + 1 as attempt, i.contact_id,
        c.state as contact_state, k.state as campaign_state, k.closes_at, i.state as invitation_state, s.id is not null as is_suppressed,
        c.email,
        d.campaign_id is not null and exists (
          select from recovery_cases o
          where o.workspace_id = i.workspace_id and o.contact_id = i.contact_id and o.stage <> 'closed'
        ) as has_open_case
      from deliveries d
      join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
      join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
      left join campaigns k on k.workspace_id = d.workspace_id and k.id = d.campaign_id
      left join suppressions s on s.workspace_id = c.workspace_id and s.address_hash = ${addressHashSql(Prisma.sql`c.email`)}
      where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...ids]}::uuid[])
        and d.state = 'claimed' and d.claimed_by = ${workerId}::uuid and d.lease_until > ${now}
      order by c.id
      for update of d for share of c
    ),
    judged as (
      select b.*, case
        when ${isSenderPaused} or b.campaign_state = 'paused' then 'paused'
        when b.campaign_state <> 'sending' then 'cancelled'
        when b.closes_at <= ${now} then 'campaign_closed'
        when b.contact_state <> 'active' then b.contact_state::text
        when b.is_suppressed then 'suppressed'
        when b.step > 0 and b.invitation_state <> 'asked' then 'answered'
        when b.has_open_case then 'case_open'
        when b.id = any(${[...closedIds]}::uuid[]) then 'sending_hours'
      end as refusal
      from batch b
    ),
    taken as (${takeContactRules(workspaceId, now)})
    select j.id, j.attempt, j.email, coalesce(j.refusal, case
      when j.campaign_id is not null and not exists (select from taken t where t.last_invitation_id = j.invitation_id)
      then 'cool_down'
    end) as refusal
    from judged j`;
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

type Capping = {
  workspaceId: string;
  rules: SendingRules;
  judged: readonly Verdict[];
  now: Date;
};

async function keepAccountDays(
  db: Db,
  { workspaceId, rules, judged, now }: Capping,
): Promise<readonly Verdict[]> {
  const { accountDailyCap } = rules;
  if (accountDailyCap === null) return judged;
  const ids = judged.flatMap(({ id, refusal }) => (refusal === null ? [id] : []));
  const allowed = await takeAccountDays(db, { workspaceId, ids, cap: accountDailyCap, now });
  return judged.map((verdict) =>
    verdict.refusal === null && !allowed.has(verdict.id) ? { ...verdict, refusal: "account_cap" } : verdict,
  );
}

function handOff(db: Db, workspaceId: string, handed: readonly Verdict[], now: Date) {
  if (handed.length === 0) return null;
  const ids = handed.map(({ id }) => id);
  const hashes = handed.map(({ email }) => addressHash(env().SECRET, email));
  return db.$executeRaw`
    update deliveries d
    set state = 'handoff', handoff_at = ${now}, attempts = d.attempts + 1, lease_until = ${leaseEnd(now)}, deferral = null,
      address_hash = given.hash
    from unnest(${ids}::uuid[], ${hashes}::text[]) as given (id, hash)
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${ids}::uuid[]) and d.id = given.id`;
}
