import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import type { DeliveryState, InvitationState } from "@/prisma/generated/enums";
import { type CampaignBalance, campaignBalance } from "./campaign-balance";
import { countLaterMails, type LaterMails } from "./count-later-mails";
import { countWaits, type Waiting } from "./count-waits";
import { countStandings, type Standing } from "./standing";
import { mailStateSql } from "./standing-filter";

export type CampaignProgress = CampaignBalance & {
  /** Everybody of the audience, each counted in one place. */
  readonly standings: Readonly<Record<Standing, number>>;
  /** Why those wait who do, and between which instants their turn comes. */
  readonly waits: readonly Waiting[];
  /** Reminders and catch-ups. */
  readonly later: readonly LaterMails[];
  /** Mails whose turn it is now, first or later ones. */
  readonly dueNow: number;
  readonly sentLastMinute: number;
  /** When the next mail that waits for its time is due; null when none does. */
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
    select i.state::text as state, (${mailStateSql(Prisma.sql`d`)})::text as mail, count(*)::int as count,
      (count(*) filter (where d.sent_at > ${now}::timestamptz - interval '1 minute'))::int as recent
    from invitations i
    left join deliveries d
      on d.workspace_id = i.workspace_id and d.campaign_id = i.campaign_id and d.invitation_id = i.id and d.step = 0
    where i.workspace_id = ${workspaceId}::uuid and i.campaign_id = ${campaignId}::uuid
    group by 1, 2`;
  const waits = await countWaits(db, { workspaceId, campaignId }, now);
  const later = await countLaterMails(db, { workspaceId, campaignId }, now);

  const standings = countStandings(rows);
  const deliveries: Partial<Record<DeliveryState, number>> = {};
  for (const { state, mail, count } of rows) {
    if (mail && state !== "excluded") deliveries[mail] = (deliveries[mail] ?? 0) + count;
  }
  const { excluded } = standings;
  const asked = sum(rows, "count") - excluded;
  const inLine = waits.find(({ wait }) => wait === "in_line")?.count ?? 0;
  return {
    ...campaignBalance({ audience, asked, excluded, deliveries }),
    standings,
    waits,
    later,
    dueNow: inLine + sum(later, "waiting"),
    sentLastMinute: sum(rows, "recent") + sum(later, "recent"),
    nextDueAt: earliest([...waits.map(({ from }) => from), ...later.map(({ from }) => from)], now),
  };
}

type CountRow = { state: InvitationState; mail: DeliveryState | null; count: number; recent: number };

function sum<Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name) {
  return rows.reduce((all, row) => all + row[name], 0);
}

function earliest(times: readonly (Date | null)[], now: Date) {
  const ahead = times.flatMap((time) => (time && time > now ? [time.getTime()] : []));
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
