import type { Db } from "@/lib/platform/database/door";
import type { ExclusionReason } from "@/prisma/generated/enums";
import { audienceSql } from "./audience";

export type AudienceCounts = {
  readonly total: number;
  readonly asked: number;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
};

/** How many a campaign would ask now, and how many not, by reason. A step. */
export async function countAudience(
  db: Db,
  campaign: { workspaceId: string; campaignId: string; now: Date },
): Promise<AudienceCounts> {
  const rows = await db.$queryRaw<{ reason: ExclusionReason | null; count: number }[]>`
    select reason, count(*)::int as count from (${audienceSql(campaign)}) audience group by reason order by count desc, reason`;
  const asked = rows.find(({ reason }) => reason === null)?.count ?? 0;
  const excluded = rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }]));
  return { asked, excluded, total: excluded.reduce((sum, { count }) => sum + count, asked) };
}
