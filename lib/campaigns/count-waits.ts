import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import type { Wait } from "./wait";
import { waitSql } from "./wait-filter";

/** First mails that wait for one reason, and between which instants their turn comes. */
export type Waiting = {
  readonly wait: Wait;
  readonly count: number;
  readonly from: Date;
  readonly until: Date;
};

/** Why the first mails of a campaign wait that do. A step. */
export function countWaits(
  db: Db,
  { workspaceId, campaignId }: { workspaceId: string; campaignId: string },
  now: Date,
): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    select ${waitSql(Prisma.sql`d`, now)} as wait, count(*)::int as count, min(d.due_at) as "from", max(d.due_at) as until
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id and i.state = 'asked'
    where d.workspace_id = ${workspaceId}::uuid and d.campaign_id = ${campaignId}::uuid and d.step = 0
      and d.state in ('pending', 'claimed', 'handoff')
    group by 1 order by 2 desc, 1`;
}
