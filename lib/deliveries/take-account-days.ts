import { todaySql } from "@/lib/accounts/contact-rule";
import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";

type Taking = {
  readonly workspaceId: string;
  /** Deliveries that could go now. */
  readonly ids: readonly string[];
  readonly cap: number;
  readonly now: Date;
};

/**
 * Counts people of an account who are asked today, and returns the deliveries that are within the cap. Only the first try of a first
 * mail of a campaign counts; all others may go. A step.
 */
export async function takeAccountDays(db: Db, { workspaceId, ids, cap, now }: Taking) {
  if (ids.length === 0) return new Set<string>();
  const today = todaySql(now, Prisma.sql`(select w from workspaces w where w.id = ${workspaceId}::uuid)`);
  const given = [...ids];

  // The rows are taken in the order of accounts: two workers that meet at the same accounts wait for each other.
  await db.$executeRaw`
    insert into account_days (workspace_id, account_id, day, asked)
    select distinct i.workspace_id, i.account_id, ${today}, 0
    from deliveries d join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${given}::uuid[])
    order by i.account_id
    on conflict do nothing`;
  const allowed = await db.$queryRaw<{ id: string }[]>`
    with accounts_today as materialized (
      select a.account_id, a.asked from account_days a
      where a.workspace_id = ${workspaceId}::uuid and a.day = ${today} and a.account_id in (
        select i.account_id from deliveries d
        join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
        where d.workspace_id = ${workspaceId}::uuid and d.id = any(${given}::uuid[])
      )
      order by a.account_id for update
    ),
    counted as (
      select d.id, i.account_id, d.step = 0 and d.handoff_at is null and d.campaign_id is not null as is_first,
        row_number() over (
          partition by i.account_id, d.step = 0 and d.handoff_at is null and d.campaign_id is not null order by d.due_at, d.id
        ) as place
      from deliveries d join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
      where d.workspace_id = ${workspaceId}::uuid and d.id = any(${given}::uuid[])
    ),
    allowed as (
      select c.id, c.account_id, c.is_first from counted c join accounts_today t using (account_id)
      where not c.is_first or t.asked + c.place <= ${cap}
    ),
    kept as (
      update account_days a set asked = a.asked + n.number
      from (select account_id, count(*)::int as number from allowed where is_first group by account_id) n
      where a.workspace_id = ${workspaceId}::uuid and a.day = ${today} and a.account_id = n.account_id
    )
    select id from allowed`;
  return new Set(allowed.map(({ id }) => id));
}
