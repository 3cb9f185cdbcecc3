import { addressHashSql } from "@/lib/accounts/address-hash-sql";
import { freeAgainOnSql } from "@/lib/accounts/contact-rule";
import { Prisma } from "@/prisma/generated/client";
import type { Openings } from "./read-openings";

/** Three lists of one length. */
export type NewLinks = {
  readonly contactIds: readonly string[];
  readonly invitationIds: readonly string[];
  readonly hashes: readonly string[];
};

type AudienceOf = {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly plan: Openings;
  /** Only these contacts, each with the id and the token's hash of the invitation that is being written for it. */
  readonly chunk?: NewLinks;
};

/**
 * SQL for everybody a campaign could ask: one row for each contact of the workspace, with the reason why it will not be asked, or with
 * when it will be and, where a rule puts it off until then, with that rule. A rule that will have passed before the last day to answer
 * puts off; one that won't, or may not as there is no last day, leaves out.
 * The plan before launch and the expansion after it both read this, so they cannot disagree.
 * Of several contacts with one mailbox the first who may be written to stands for it; the others are `same_address`.
 */
export function audienceSql(audience: AudienceOf): Prisma.Sql {
  const { begin, closesAt } = audience.plan;
  const late = closesAt
    ? Prisma.sql`(d.due_at < ${closesAt}) is not true`
    : Prisma.sql`d.is_quiet or d.is_resting`;
  // A rest that outlasts the campaign is the reason even where a case is open: closing it would not help.
  const holding = closesAt
    ? Prisma.sql`when d.is_resting then 'cool_down' when d.is_quiet then 'case_open'`
    : Prisma.sql`when d.is_quiet then 'case_open' when d.is_resting then 'cool_down'`;
  const isClosed = closesAt !== null && closesAt <= begin;
  return Prisma.sql`
    select
      ${audience.chunk ? Prisma.sql`judged.invitation_id, judged.token_hash,` : Prisma.empty}
      judged.contact_id, judged.account_id, judged.name, judged.email, judged.note, judged.member_id, judged.reason,
      case when judged.reason = 'cool_down' then judged.rests_until end as free_again_on,
      case when judged.reason is null then judged.due_at end as due_at,
      (case when judged.reason is null then case
        when judged.is_quiet then 'case_open'
        when judged.is_resting then 'cool_down'
        when judged.wave = 0 and judged.due_at > ${begin} then 'sending_hours'
      end end)::delivery_deferral as deferral
    from (
      select d.*, (case
        when d.barred is not null then d.barred
        when ${isClosed} then 'campaign_closed'
        when ${late} then case ${holding} else 'sending_hours' end
      end)::exclusion_reason as reason
      from (${datedSql(audience)} offset 0) d
    ) judged`;
}

/**
 * Each contact with the instant from which it can be asked, unless it is barred for good. Whoever is free by the day on which its mail
 * would go out does not rest. The `offset 0` keeps Postgres from looking up everything again for each use of it.
 */
function datedSql({ workspaceId, campaignId, plan, chunk }: AudienceOf) {
  return Prisma.sql`
    select p.*, coalesce(there.opens_at, here.opens_at) as due_at
    from (
      select k.*, rest.is_resting, greatest(
        k.wave_day, case when rest.is_resting then k.rests_until end,
        case when k.is_quiet then ${plan.waveDays[0]}::date + 1 end
      ) as ask_on
      from (${knownSql({ workspaceId, campaignId, plan, chunk })} offset 0) k
      cross join lateral (
        select k.rests_until > greatest(k.wave_day, ${plan.firstOpenDay}::date) as is_resting
      ) rest
    ) p
    left join ${openingsSql(plan, true)} as here (zone, day, opens_at) on here.day = p.ask_on
    left join ${openingsSql(plan, false)} as there (zone, day, opens_at)
      on there.zone = p.time_zone and there.day = p.ask_on`;
}

function knownSql({ workspaceId, campaignId, plan, chunk }: AudienceOf) {
  const wave = waveSql(plan.waveDays.length);
  const twins = chunk ? twinsOfEach(campaignId) : twinsOfAll(workspaceId, campaignId);
  return Prisma.sql`
    select
      ${chunk ? Prisma.sql`c.invitation_id, c.token_hash,` : Prisma.empty}
      c.id as contact_id, c.account_id, c.name, c.email, c.time_zone, x.note, x.member_id,
      ${wave} as wave, (${[...plan.waveDays]}::date[])[1 + ${wave}] as wave_day,
      ${freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`)} as rests_until,
      ${hasOpenCase} as is_quiet,
      case
        when c.state = 'left' then 'left'
        when c.state = 'bounced' then 'bounced'
        when c.state = 'unsubscribed' then 'unsubscribed'
        when s.id is not null then 'suppressed'
        when x.contact_id is not null then 'by_hand'
        when ${twins.isLater} then 'same_address'
      end as barred
    from ${contacts(workspaceId, chunk)} c
    join workspaces w on w.id = c.workspace_id
    left join contact_rules r on r.workspace_id = c.workspace_id and r.contact_id = c.id
    left join suppressions s on s.workspace_id = c.workspace_id and s.address_hash = ${addressHashSql(Prisma.sql`c.email`)}
    left join campaign_exclusions x
      on x.workspace_id = c.workspace_id and x.campaign_id = ${campaignId}::uuid and x.contact_id = c.id
    ${twins.join}`;
}

/** In which wave of so many a contact is, 0 for the first: always the same, and about as many in each. */
function waveSql(waves: number) {
  if (waves === 1) return Prisma.sql`0`;
  return Prisma.sql`((uuid_hash_extended(c.id, 0) & 9223372036854775807) % ${waves})::int`;
}

/** The openings of the workspace's own zone, which stands for that of most contacts, or those of all others. */
function openingsSql({ openings, timeZone }: Openings, isHere: boolean) {
  const given = openings.filter(({ zone }) => (zone === timeZone) === isHere);
  return Prisma.sql`unnest(
    ${given.map(({ zone }) => zone)}::text[],
    ${given.map(({ day }) => day)}::date[],
    ${given.map(({ opensAt }) => opensAt)}::timestamptz[]
  )`;
}

function contacts(workspaceId: string, chunk: AudienceOf["chunk"]) {
  if (!chunk) return Prisma.sql`(select * from contacts where workspace_id = ${workspaceId}::uuid)`;
  return Prisma.sql`(
    select known.*, given.invitation_id, given.token_hash
    from unnest(${[...chunk.contactIds]}::uuid[], ${[...chunk.invitationIds]}::uuid[], ${[...chunk.hashes]}::text[])
      as given (contact_id, invitation_id, token_hash)
    join contacts known on known.workspace_id = ${workspaceId}::uuid and known.id = given.contact_id
  )`;
}

/** Whether an earlier contact stands for the same mailbox, looked up for each of a few contacts. */
function twinsOfEach(campaignId: string) {
  const isLater = Prisma.sql`exists (
    select from contacts twin
    where twin.workspace_id = c.workspace_id and twin.email = c.email and twin.id < c.id and ${canBeAsked(campaignId)}
  )`;
  return { join: Prisma.empty, isLater };
}

/** The same for all contacts at once, from the few mailboxes that several share. */
function twinsOfAll(workspaceId: string, campaignId: string) {
  const join = Prisma.sql`left join (
    select twin.email, min(twin.id::text)::uuid as first_id from contacts twin
    where twin.workspace_id = ${workspaceId}::uuid and ${canBeAsked(campaignId)}
    group by twin.email having count(*) > 1
  ) shared on shared.email = c.email`;
  // Whoever cannot be asked is barred for another reason unless somebody else can be, alone: that one stands for the mailbox too.
  return { join, isLater: Prisma.sql`shared.first_id < c.id` };
}

function canBeAsked(campaignId: string) {
  return Prisma.sql`twin.state = 'active' and not exists (
    select from campaign_exclusions out_by_hand
    where out_by_hand.workspace_id = twin.workspace_id and out_by_hand.campaign_id = ${campaignId}::uuid
      and out_by_hand.contact_id = twin.id
  )`;
}

const hasOpenCase = Prisma.sql`exists (
  select from recovery_cases open_case
  where open_case.workspace_id = c.workspace_id and open_case.contact_id = c.id and open_case.stage <> 'closed'
)`;
