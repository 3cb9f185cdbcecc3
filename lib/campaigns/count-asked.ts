import type { Db } from "@/lib/platform/database/door";
import type { InvitationCounts } from "@/lib/scoring/rates";
import { Prisma } from "@/prisma/generated/client";
import { mailStateSql } from "./standing-filter";

/**
 * How the invitations of each campaign launched since an instant ended, for the response rate, by the campaign's id. Who
 * answered was reached, whatever was known of the mail; mails not sent yet, failed, bounced or cancelled asked nobody. A step.
 */
export async function countAsked(db: Db, workspaceId: string, since: Date) {
  const invitations = await db.$queryRaw<{ id: string; answered: number; asked: number }[]>`
    select c.id, coalesce(sum(n.answered), 0)::int as answered, coalesce(sum(n.asked), 0)::int as asked
    from campaigns c left join campaign_counts n on n.workspace_id = c.workspace_id and n.campaign_id = c.id
    where c.workspace_id = ${workspaceId}::uuid and c.launched_at >= ${since}
    group by c.id`;
  const mails = await db.$queryRaw<{ id: string; unreached: number; unknown: number; refused: number }[]>`
    select id,
           count(*) filter (where mail in ('pending', 'claimed', 'handoff', 'failed', 'bounced', 'cancelled'))::int as unreached,
           count(*) filter (where mail = 'unknown')::int as unknown,
           count(*) filter (where mail = 'complained')::int as refused
    from (
      select c.id, (${mailStateSql(Prisma.sql`d`)})::text as mail
      from campaigns c
      join deliveries d on d.workspace_id = c.workspace_id and d.campaign_id = c.id and d.step = 0
        and d.state in ('pending', 'claimed', 'handoff', 'failed', 'bounced', 'cancelled', 'unknown', 'complained')
      join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id and i.state = 'asked'
      where c.workspace_id = ${workspaceId}::uuid and c.launched_at >= ${since}
    ) unanswered
    group by id`;

  const mailsOf = new Map(mails.map(({ id, ...counts }) => [id, counts]));
  return new Map(
    invitations.map(({ id, answered, asked }): [string, InvitationCounts] => {
      const { unreached, unknown, refused } = mailsOf.get(id) ?? NO_MAILS;
      return [id, { answered, refused, unknown, silent: asked - answered - unreached - unknown - refused }];
    }),
  );
}

const NO_MAILS = { unreached: 0, unknown: 0, refused: 0 };
