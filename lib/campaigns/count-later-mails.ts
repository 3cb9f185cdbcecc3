import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { LATER_FATES, type LaterFate } from "./later-fate";
import { fateSql } from "./later-fate-filter";

/** What became of the mails of one step after the first. */
export type LaterMails = Readonly<Record<LaterFate, number>> & {
  readonly step: number;
  /** Between which instants the planned ones are due; null when none is planned. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** Sent within the last minute. */
  readonly recent: number;
};

/** What became of the reminders and the catch-up of a campaign, in the order in which they go out. A step. */
export function countLaterMails(
  db: Db,
  { workspaceId, campaignId }: { workspaceId: string; campaignId: string },
  now: Date,
): Promise<LaterMails[]> {
  const mail = Prisma.sql`d`;
  const isPlanned = fateSql(mail, "planned", now);
  const counts = LATER_FATES.map(
    (fate) =>
      Prisma.sql`(count(*) filter (where ${fateSql(mail, fate, now)}))::int as ${Prisma.raw(`"${fate}"`)}`,
  );
  return db.$queryRaw<LaterMails[]>`
    select d.step, ${Prisma.join(counts)},
      min(d.due_at) filter (where ${isPlanned}) as "from",
      max(d.due_at) filter (where ${isPlanned}) as until,
      (count(*) filter (where d.sent_at > ${now}::timestamptz - interval '1 minute'))::int as recent
    from deliveries d
    where d.workspace_id = ${workspaceId}::uuid and d.campaign_id = ${campaignId}::uuid and d.step > 0
    group by d.step order by d.step`;
}
