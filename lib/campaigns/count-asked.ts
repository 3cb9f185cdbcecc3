import type { Db } from "@/lib/platform/database/door";
import type { InvitationCounts } from "@/lib/scoring/rates";
import { Prisma } from "@/prisma/generated/client";
import { mailStateSql } from "./standing-filter";

/**
 * How the invitations of each campaign launched since an instant ended, for the response rate, by the campaign's id. Who
 * answered was reached, whatever was known of the mail; mails not sent yet, failed, bounced or cancelled asked nobody. One
 * statement, so that nobody is counted in two places while a campaign is being sent. A step.
 */
export async function countAsked(db: Db, workspaceId: string, since: Date) {
  const rows = await db.$queryRaw<Counted[]>`
    with launched as (
      select workspace_id, id from campaigns where workspace_id = ${workspaceId}::uuid and launched_at >= ${since}
    ),
    unanswered as (
      select c.id, (${mailStateSql(Prisma.sql`d`)})::text as mail
      from launched c
      join deliveries d on d.workspace_id = c.workspace_id and d.campaign_id = c.id and d.step = 0
        and d.state in ('pending', 'claimed', 'handoff', 'failed', 'bounced', 'cancelled', 'unknown', 'complained')
      join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id and i.state = 'asked'
    ),
    mails as (
      select id,
             count(*) filter (where mail in ('pending', 'claimed', 'handoff', 'failed', 'bounced', 'cancelled')) as unreached,
             count(*) filter (where mail = 'unknown') as unknown,
             count(*) filter (where mail = 'complained') as refused
      from unanswered group by id
    ),
    invited as (
      select c.id, sum(n.answered) as answered, sum(n.asked) as asked
      from launched c join campaign_counts n on n.workspace_id = c.workspace_id and n.campaign_id = c.id
      group by c.id
    )
    select c.id, coalesce(answered, 0)::int as answered, coalesce(asked, 0)::int as asked,
      coalesce(unreached, 0)::int as unreached, coalesce(unknown, 0)::int as unknown, coalesce(refused, 0)::int as refused
    from launched c left join invited using (id) left join mails using (id)`;
  return new Map(
    rows.map(({ id, answered, asked, unreached, unknown, refused }): [string, InvitationCounts] => [
      id,
      { answered, refused, unknown, silent: asked - answered - unreached - unknown - refused },
    ]),
  );
}

type Counted = {
  readonly id: string;
  readonly answered: number;
  readonly asked: number;
  readonly unreached: number;
  readonly unknown: number;
  readonly refused: number;
};
