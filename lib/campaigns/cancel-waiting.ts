import { freeAgainOnSql, todaySql } from "@/lib/accounts/contact-rule";
import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";

type Waiting = {
  readonly workspaceId: string;
  readonly campaignId: string;
  /** What is written down with each mail. */
  readonly failure: string;
  /** Whether those whose first mail has not gone out are excluded, by the rule that held them or as the campaign closed. */
  readonly excludes: boolean;
  readonly now: Date;
  readonly most?: number;
};

/** Well within the time limit of one statement. */
export const MOST_CANCELLED = 20_000;

/** How the mails of a campaign end that a member ends. */
export const CANCELLED = { failure: "The campaign was cancelled.", excludes: false } as const;

/**
 * Cancels mails of a campaign that wait, first mails and later ones, and returns how many: fewer than `most` once none is left. The
 * caller holds the campaign's row, so none of them is being handed over. Whom a mail was tried for in vain does not rest for it. A step.
 */
export async function cancelWaiting(db: Db, waiting: Waiting): Promise<number> {
  const { workspaceId, campaignId, failure, excludes, now, most = MOST_CANCELLED } = waiting;
  const ended = await db.$queryRaw<{ invitationId: string; isFirst: boolean }[]>`
    with chosen as (
      select id from deliveries
      where workspace_id = ${workspaceId}::uuid and campaign_id = ${campaignId}::uuid and state in ('pending', 'claimed')
      order by id limit ${most} for update
    ),
    ended as (
      update deliveries d set state = 'cancelled', claimed_by = null, lease_until = null, failure = ${failure}
      from chosen where d.workspace_id = ${workspaceId}::uuid and d.id = chosen.id
      returning d.invitation_id, d.step, d.attempts, d.due_at, d.deferral
    ),
    excluded as (${excludes ? excludeSql(workspaceId, now) : Prisma.sql`select 1`})
    select invitation_id as "invitationId", step = 0 as "isFirst" from ended`;
  const unasked = ended.flatMap(({ invitationId, isFirst }) => (isFirst ? [invitationId] : []));
  await releaseContactRules(db, workspaceId, unasked);
  return ended.length;
}

/** The rule that held somebody is the reason if it still would; whatever else they waited for, the campaign closed first. */
function excludeSql(workspaceId: string, now: Date) {
  return Prisma.sql`
    update invitations i
    set state = 'excluded', exclusion_reason = held.reason::exclusion_reason,
      free_again_on = case when held.reason = 'cool_down' then held.rests_until end
    from (
      select e.invitation_id, r.rests_until, case
        when e.deferral = 'case_open' and exists (
          select from recovery_cases c
          where c.workspace_id = own.workspace_id and c.contact_id = own.contact_id and c.stage <> 'closed'
        ) then 'case_open'
        when e.deferral = 'cool_down' and r.rests_until > ${todaySql(now, Prisma.sql`w`)} then 'cool_down'
        when e.deferral in ('account_cap', 'sending_hours') and e.due_at > ${now} then e.deferral::text
        else 'campaign_closed'
      end as reason
      from ended e
      join invitations own on own.workspace_id = ${workspaceId}::uuid and own.id = e.invitation_id
      join workspaces w on w.id = own.workspace_id
      left join lateral (
        select ${freeAgainOnSql(Prisma.sql`rule`, Prisma.sql`w`)} as rests_until from contact_rules rule
        where rule.workspace_id = own.workspace_id and rule.contact_id = own.contact_id
      ) r on true
      where e.step = 0
    ) held
    where i.workspace_id = ${workspaceId}::uuid and i.id = held.invitation_id and i.state = 'asked'`;
}
