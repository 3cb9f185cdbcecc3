import { addressHashSql } from "@/lib/accounts/address-hash-sql";
import { freeAgainOnSql, todaySql } from "@/lib/accounts/contact-rule";
import { Prisma } from "@/prisma/generated/client";

type AudienceOf = {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly now: Date;
  /** Only contacts after this id, in the order of ids, and no more than so many. */
  readonly chunk?: { readonly after: string | null; readonly size: number };
};

/**
 * SQL for everybody a campaign could ask: one row for each contact of the workspace with the reason why it will not be asked, or null.
 * The plan before launch and the expansion after it both read this, so they cannot disagree.
 * Of several contacts with one mailbox the first who may be written to stands for it; the others are `same_address`.
 */
export function audienceSql({ workspaceId, campaignId, now, chunk }: AudienceOf): Prisma.Sql {
  return Prisma.sql`
    select known.*, case when known.reason = 'cool_down' then known.rule_free_on end as free_again_on
    from (
      select
        c.id as contact_id, c.account_id, c.name, c.email, x.note, x.member_id,
        ${freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`)} as rule_free_on,
        (case
          when c.state = 'left' then 'left'
          when c.state = 'bounced' then 'bounced'
          when c.state = 'unsubscribed' then 'unsubscribed'
          when s.id is not null then 'suppressed'
          when x.contact_id is not null then 'by_hand'
          when ${hasEarlierTwin(campaignId)} then 'same_address'
          when ${hasOpenCase} then 'case_open'
          when ${freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`)} > ${todaySql(now, Prisma.sql`w`)} then 'cool_down'
        end)::exclusion_reason as reason
      from ${contacts(workspaceId, chunk)} c
      join workspaces w on w.id = c.workspace_id
      left join contact_rules r on r.workspace_id = c.workspace_id and r.contact_id = c.id
      left join suppressions s on s.workspace_id = c.workspace_id and s.address_hash = ${addressHashSql(Prisma.sql`c.email`)}
      left join campaign_exclusions x
        on x.workspace_id = c.workspace_id and x.campaign_id = ${campaignId}::uuid and x.contact_id = c.id
    ) known`;
}

function contacts(workspaceId: string, chunk: AudienceOf["chunk"]) {
  const all = Prisma.sql`select * from contacts where workspace_id = ${workspaceId}::uuid`;
  if (!chunk) return Prisma.sql`(${all})`;
  const after = chunk.after ? Prisma.sql`and id > ${chunk.after}::uuid` : Prisma.empty;
  return Prisma.sql`(${all} ${after} order by id limit ${chunk.size})`;
}

function hasEarlierTwin(campaignId: string) {
  return Prisma.sql`exists (
    select from contacts twin
    where twin.workspace_id = c.workspace_id and twin.email = c.email and twin.id < c.id and twin.state = 'active'
      and not exists (
        select from campaign_exclusions out_by_hand
        where out_by_hand.workspace_id = twin.workspace_id and out_by_hand.campaign_id = ${campaignId}::uuid
          and out_by_hand.contact_id = twin.id
      )
  )`;
}

const hasOpenCase = Prisma.sql`exists (
  select from recovery_cases open_case
  where open_case.workspace_id = c.workspace_id and open_case.contact_id = c.id and open_case.stage <> 'closed'
)`;
