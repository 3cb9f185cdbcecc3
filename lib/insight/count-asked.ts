import type { Db } from "@/lib/platform/database/door";
import type { InvitationCounts } from "@/lib/scoring/rates";

/**
 * How the invitations of the campaigns launched since an instant ended, for the response rate. Who answered was reached,
 * whatever was known of the mail; mails not sent yet, failed, bounced or cancelled asked nobody. A step.
 */
export async function countAsked(db: Db, workspaceId: string, since: Date): Promise<InvitationCounts> {
  const invitations = await db.$queryRaw<{ answered: number; asked: number }[]>`
    select coalesce(sum(n.answered), 0)::int as answered, coalesce(sum(n.asked), 0)::int as asked
    from campaigns c join campaign_counts n on n.workspace_id = c.workspace_id and n.campaign_id = c.id
    where c.workspace_id = ${workspaceId}::uuid and c.launched_at >= ${since}`;
  const mails = await db.$queryRaw<{ unreached: number; unknown: number; refused: number }[]>`
    select count(*) filter (where d.state not in ('unknown', 'complained'))::int as unreached,
           count(*) filter (where d.state = 'unknown')::int as unknown,
           count(*) filter (where d.state = 'complained')::int as refused
    from campaigns c
    join deliveries d on d.workspace_id = c.workspace_id and d.campaign_id = c.id and d.step = 0
      and d.state in ('pending', 'claimed', 'handoff', 'failed', 'bounced', 'cancelled', 'unknown', 'complained')
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id and i.state = 'asked'
    where c.workspace_id = ${workspaceId}::uuid and c.launched_at >= ${since}`;

  const { answered = 0, asked = 0 } = invitations[0] ?? {};
  const { unreached = 0, unknown = 0, refused = 0 } = mails[0] ?? {};
  return { answered, refused, unknown, silent: asked - answered - unreached - unknown - refused };
}
