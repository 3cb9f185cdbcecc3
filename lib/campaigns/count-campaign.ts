import type { Db } from "@/lib/platform/database/door";
import type { DeliveryState, InvitationState } from "@/prisma/generated/enums";
import { type CampaignBalance, campaignBalance } from "./campaign-balance";
import { countStandings, type Standing } from "./standing";

export type CampaignProgress = CampaignBalance & {
  /** Everybody of the audience, each counted in one place. */
  readonly standings: Readonly<Record<Standing, number>>;
  readonly sentLastMinute: number;
  /** When the next waiting mail is due; null when none waits. */
  readonly nextDueAt: Date | null;
};

type Campaign = { readonly workspaceId: string; readonly campaignId: string; readonly audience: number };

/** Counts a launched campaign afresh. A step. */
export async function countCampaign(
  db: Db,
  { workspaceId, campaignId, audience }: Campaign,
  now: Date,
): Promise<CampaignProgress> {
  const rows = await db.$queryRaw<CountRow[]>`
    select i.state::text as state, d.state::text as mail, count(*)::int as count,
      (count(*) filter (where d.sent_at > ${now}::timestamptz - interval '1 minute'))::int as recent,
      min(d.due_at) as "dueAt"
    from invitations i
    left join deliveries d
      on d.workspace_id = i.workspace_id and d.campaign_id = i.campaign_id and d.invitation_id = i.id and d.step = 0
    where i.workspace_id = ${workspaceId}::uuid and i.campaign_id = ${campaignId}::uuid
    group by i.state, d.state`;

  const standings = countStandings(rows);
  const deliveries: Partial<Record<DeliveryState, number>> = {};
  for (const { state, mail, count } of rows) {
    if (mail && state !== "excluded") deliveries[mail] = (deliveries[mail] ?? 0) + count;
  }
  const { excluded } = standings;
  const asked = rows.reduce((sum, { count }) => sum + count, 0) - excluded;
  return {
    ...campaignBalance({ audience, asked, excluded, deliveries }),
    standings,
    sentLastMinute: rows.reduce((sum, { recent }) => sum + recent, 0),
    nextDueAt: earliest(rows.filter(({ mail }) => mail === "pending")),
  };
}

type CountRow = {
  state: InvitationState;
  mail: DeliveryState | null;
  count: number;
  recent: number;
  dueAt: Date | null;
};

function earliest(rows: readonly CountRow[]) {
  const times = rows.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
